package org.centerkiosk.core.pinyin;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Chinese text is read: ICU's reading first, then those that the dictionary's characters have beside it. */
final class Readings {

    /** A reading this much rarer than the character's usual one is not worth a second word. */
    private static final int RARER_BY = (int) (2.5f * Lexicon.STEPS);

    private final Transliterator latin =
            Transliterator.getInstance("Han-Latin; NFD; [\\u0300-\\u0307\\u0309-\\u036F] Remove; NFC");

    private final Lexicon lexicon;
    private final Map<Integer, Map<Integer, Integer>> costs = new HashMap<>();

    Readings(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (int syllable = 0; syllable < lexicon.syllables().size(); syllable++) {
            for (int i = 0; i < lexicon.characterCount(syllable); i++) {
                costs.computeIfAbsent(lexicon.character(syllable, i).codePointAt(0), c -> new HashMap<>())
                        .put(syllable, lexicon.cost(syllable, i, Lexicon.Place.WORD));
            }
        }
    }

    /** The syllables' numbers, a few ways at most; empty where a character has no reading. */
    List<int[]> of(String text, int limit) {
        List<int[]> found = new ArrayList<>(List.of(new int[0]));
        for (int codePoint : text.codePoints().toArray()) {
            List<Integer> readings = readings(codePoint);
            List<int[]> longer = new ArrayList<>();
            for (int reading : readings) {
                for (int[] before : found) {
                    if (longer.size() < limit) {
                        int[] after = Arrays.copyOf(before, before.length + 1);
                        after[before.length] = reading;
                        longer.add(after);
                    }
                }
            }
            found = longer;
        }
        return found;
    }

    /** Every character of the dictionary. */
    Set<Integer> characters() {
        return costs.keySet();
    }

    /** The numbers of all syllables as which a character may be read. */
    Set<Integer> of(int codePoint) {
        return costs.getOrDefault(codePoint, Map.of()).keySet();
    }

    private List<Integer> readings(int codePoint) {
        Map<Integer, Integer> known = costs.getOrDefault(codePoint, Map.of());
        int least = known.values().stream().min(Integer::compare).orElse(0);
        Set<Integer> found = new LinkedHashSet<>();
        int usual = lexicon.number(
                latin.transliterate(Character.toString(codePoint)).strip());
        if (usual >= 0) {
            found.add(usual);
        }
        known.entrySet().stream()
                .filter(entry -> entry.getValue() <= least + RARER_BY)
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> found.add(entry.getKey()));
        return List.copyOf(found);
    }
}
