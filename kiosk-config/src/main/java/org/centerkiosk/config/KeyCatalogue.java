package org.centerkiosk.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every key that the records read, as patterns in which {@code #} stands for the number of a list's entry. */
final class KeyCatalogue {

    /** Numbers in keys have no leading zero and at most three digits, so that no file can ask for endless lists. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\.)[1-9][0-9]{0,2}(?=\\.)");

    private final Map<String, Traits> known = new TreeMap<>();

    /**
     * What is known of a key.
     *
     * @param secret whether its value must not be shown
     * @param restart whether a change takes effect after a restart only
     */
    record Traits(boolean secret, boolean restart) {}

    void add(String pattern, Traits traits) {
        known.put(pattern, traits);
    }

    Set<String> patterns() {
        return known.keySet();
    }

    boolean knows(String key) {
        return known.containsKey(patternOf(key));
    }

    boolean isSecret(String key) {
        Traits traits = known.get(patternOf(key));
        return traits != null && traits.secret();
    }

    boolean needsRestart(String key) {
        Traits traits = known.get(patternOf(key));
        return traits != null && traits.restart();
    }

    /** {@code feeds.#.url} for {@code feeds.12.url}. */
    static String patternOf(String key) {
        return NUMBER.matcher(key).replaceAll("#");
    }
}
