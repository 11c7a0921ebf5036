package org.centerkiosk.config;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every key that the records read, as patterns in which {@code #} stands for the number of a list's entry. */
final class KeyCatalogue {

    /** Numbers in keys have no leading zero and at most three digits, so that no file can ask for endless lists. */
    private static final Pattern NUMBER = Pattern.compile("(?<=[._])[1-9][0-9]{0,2}(?=[._])");

    /** As a reader expects keys: feeds.2 before feeds.10. */
    static final Comparator<String> ORDER = Comparator.comparing(KeyCatalogue::padded);

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

    EffectiveSetting effective(Setting setting) {
        String key = setting.key();
        return new EffectiveSetting(key, setting.value(), setting.origin(), isSecret(key), needsRestart(key));
    }

    /** The known key that a mistyped one probably means. */
    Optional<String> nearest(String key) {
        String bare = key.startsWith("kiosk.") ? key.substring("kiosk.".length()) : key;
        return NearestWord.among(known.keySet(), patternOf(bare)).map(pattern -> withNumbersOf(key, pattern));
    }

    /** {@code feeds.#.url} for {@code feeds.12.url}, and the same for names with underscores. */
    static String patternOf(String key) {
        return NUMBER.matcher(key).replaceAll("#");
    }

    /** {@code feeds.12.url} for {@code feeds.#.url} and another key with the number 12; 1 where it has none. */
    static String withNumbersOf(String key, String pattern) {
        Iterator<String> numbers = Stream.concat(
                        NUMBER.matcher(key).results().map(MatchResult::group), Stream.generate(() -> "1"))
                .iterator();
        StringBuilder filled = new StringBuilder();
        for (char sign : pattern.toCharArray()) {
            filled.append(sign == '#' ? numbers.next() : String.valueOf(sign));
        }
        return filled.toString();
    }

    private static String padded(String key) {
        return NUMBER.matcher(key)
                .replaceAll(number -> "0".repeat(3 - number.group().length()) + number.group());
    }
}
