package org.centerkiosk.core.pinyin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters that are read in several ways: 乐 is le and yue. Opens the dictionary when first asked. */
final class Polyphones {

    private static final class Opened {
        static final Map<Integer, List<String>> READINGS = read(Lexicon.load());
    }

    private Polyphones() {}

    /** In plain letters, ü as u; none where the character has one reading or is unknown. */
    static List<String> of(int codePoint) {
        return Opened.READINGS.getOrDefault(codePoint, List.of());
    }

    private static Map<Integer, List<String>> read(Lexicon lexicon) {
        Readings readings = new Readings(lexicon);
        Map<Integer, List<String>> found = new HashMap<>();
        for (int codePoint : readings.characters()) {
            List<String> plain = readings.of(codePoint).stream()
                    .map(number -> Spelling.plain(lexicon.syllables().get(number)))
                    .distinct()
                    .toList();
            if (plain.size() > 1) {
                found.put(codePoint, plain);
            }
        }
        return Map.copyOf(found);
    }
}
