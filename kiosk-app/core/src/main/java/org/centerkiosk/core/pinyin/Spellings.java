package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which syllables a piece of what was typed may stand for, in full, by an initial or unfinished. */
final class Spellings {

    /** zhuang is the longest syllable. */
    static final int LONGEST = 6;

    /** A syllable by its number, and what it costs that it was typed so. */
    record Reading(int syllable, float penalty) {}

    private static final Set<String> TWO_LETTER_INITIALS = Set.of("zh", "ch", "sh");

    private final Map<String, List<Reading>> whole = new HashMap<>();
    private final Map<String, List<Reading>> unfinished = new HashMap<>();

    private final int syllables;

    Spellings(List<String> syllables, Keys keys) {
        this.syllables = syllables.size();
        for (int syllable = 0; syllable < syllables.size(); syllable++) {
            Map<String, Float> spellings = spellings(syllables.get(syllable), keys);
            for (Map.Entry<String, Float> spelling : spellings.entrySet()) {
                add(whole, keys.image(spelling.getKey()), syllable, spelling.getValue());
                addBeginnings(spelling.getKey(), syllable, spelling.getValue(), keys);
            }
        }
    }

    /** How many syllables there are. */
    int syllables() {
        return syllables;
    }

    /** Syllables that this piece spells, in full or by an initial. */
    List<Reading> whole(String piece) {
        return whole.getOrDefault(piece, List.of());
    }

    /** Syllables that begin with this piece. */
    List<Reading> unfinished(String piece) {
        return unfinished.getOrDefault(piece, List.of());
    }

    private void addBeginnings(String spelling, int syllable, float penalty, Keys keys) {
        for (int length = 1; length < spelling.length(); length++) {
            String beginning = spelling.substring(0, length);
            if (penalty == 0) {
                add(unfinished, keys.image(beginning), syllable, Penalties.UNFINISHED);
                if (length == 1 || TWO_LETTER_INITIALS.contains(beginning)) {
                    add(whole, keys.image(beginning), syllable, Penalties.INITIAL);
                }
            }
        }
    }

    private static void add(Map<String, List<Reading>> readings, String piece, int syllable, float penalty) {
        List<Reading> known = readings.computeIfAbsent(piece, p -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).syllable() == syllable) {
                if (penalty < known.get(i).penalty()) {
                    known.set(i, new Reading(syllable, penalty));
                }
                return;
            }
        }
        known.add(new Reading(syllable, penalty));
    }

    /** How a syllable may be typed in full: as it is written, ü in its ways, and with the sounds that people confuse. */
    private static Map<String, Float> spellings(String syllable, Keys keys) {
        Map<String, Float> found = new HashMap<>();
        for (String plain : plain(syllable)) {
            found.put(plain, 0f);
        }
        if (keys == Keys.FULL) {
            for (String plain : Set.copyOf(found.keySet())) {
                FuzzySounds.of(plain)
                        .forEach((other, confusions) -> found.putIfAbsent(other, confusions * Penalties.FUZZY));
            }
        }
        if (syllable.contains("ü")) {
            found.put(syllable.replace('ü', 'u'), syllable.endsWith("e") ? 0f : Penalties.PLAIN_U);
        }
        return found;
    }

    private static Set<String> plain(String syllable) {
        Set<String> found = new TreeSet<>();
        found.add(syllable.replace('ü', 'v'));
        if (syllable.contains("ü")) {
            found.add(syllable.replace("ü", "yu"));
        }
        if (syllable.length() > 1 && "jqxy".indexOf(syllable.charAt(0)) >= 0 && syllable.charAt(1) == 'u') {
            found.add(syllable.charAt(0) + "v" + syllable.substring(2));
        }
        return found;
    }
}
