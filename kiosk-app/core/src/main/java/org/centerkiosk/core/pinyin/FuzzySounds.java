package org.centerkiosk.core.pinyin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The confusions of southern speakers: how else a syllable may be spelt, with the number of confusions in it. */
final class FuzzySounds {

    private static final List<String[]> INITIALS = List.of(
            new String[] {"zh", "z"},
            new String[] {"ch", "c"},
            new String[] {"sh", "s"},
            new String[] {"n", "l"},
            new String[] {"f", "h"},
            new String[] {"f", "hu"});

    private static final List<String[]> FINALS =
            List.of(new String[] {"ang", "an"}, new String[] {"eng", "en"}, new String[] {"ing", "in"});

    private FuzzySounds() {}

    /** Other spellings than the given one. */
    static Map<String, Integer> of(String spelling) {
        Set<String> beginnings = swapped(spelling, INITIALS, true);
        Set<String> endings = swapped(spelling, FINALS, false);
        Map<String, Integer> found = new LinkedHashMap<>();
        beginnings.forEach(other -> found.put(other, 1));
        endings.forEach(other -> found.putIfAbsent(other, 1));
        for (String ending : endings) {
            swapped(ending, INITIALS, true).forEach(other -> found.putIfAbsent(other, 2));
        }
        found.remove(spelling);
        return found;
    }

    private static Set<String> swapped(String spelling, List<String[]> pairs, boolean front) {
        Set<String> found = new LinkedHashSet<>();
        for (String[] pair : pairs) {
            if (has(spelling, pair[0], front)) {
                found.add(swap(spelling, pair[0], pair[1], front));
            } else if (has(spelling, pair[1], front)) {
                found.add(swap(spelling, pair[1], pair[0], front));
            }
        }
        found.removeIf(other -> other.length() < 2);
        return found;
    }

    private static boolean has(String spelling, String part, boolean front) {
        return front ? spelling.startsWith(part) : spelling.endsWith(part);
    }

    private static String swap(String spelling, String part, String other, boolean front) {
        return front
                ? other + spelling.substring(part.length())
                : spelling.substring(0, spelling.length() - part.length()) + other;
    }
}
