package org.centerkiosk.core.pinyin;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How a name or a title may be typed: the characters themselves, or the beginnings of its syllables in order, from the
 * first or from a later one: 曾小明 is zengxiaoming, zxm, zengxm and xiaom.
 *
 * @param text its characters, as they are compared
 * @param readings its syllables, in each way that it may be read as a whole; each syllable in each way that its character
 *     may be
 */
public record Spelling(String text, List<List<List<String>>> readings) {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** The usual readings of characters met so far: there are not many, and ICU takes its time for each. */
    private static final Map<Integer, List<String>> USUAL = new ConcurrentHashMap<>();

    /** Nobody types more to find a name, and a match is tried in all ways. */
    private static final int LONGEST = 40;

    /** A person's name: surnames are read as surnames. */
    public static Spelling ofName(String name) {
        String text = plain(name);
        List<List<List<String>>> readings = new ArrayList<>();
        Optional<Surname> surname = Surnames.startOf(name.strip());
        if (surname.isPresent()) {
            String rest = name.strip().substring(surname.get().text().length());
            for (String reading : surname.get().readings()) {
                List<List<String>> syllables = new ArrayList<>(syllables(reading, false));
                syllables.addAll(syllables(rest, false));
                readings.add(List.copyOf(syllables));
            }
        }
        readings.add(syllables(name, false));
        return new Spelling(text, readings.stream().distinct().toList());
    }

    /** A title or another text; its characters are read in all their ways, for which the dictionary is opened once. */
    public static Spelling ofText(String text) {
        return new Spelling(plain(text), List.of(syllables(text, true)));
    }

    /** What was typed, as texts are compared. */
    public static String plain(String typed) {
        String same = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return same.replace('ü', 'u').replace('v', 'u').replaceAll("[\\s·•・.'-]+", "");
    }

    /** @param allWays whether a character is also read in its other ways */
    private static List<List<String>> syllables(String text, boolean allWays) {
        List<List<String>> syllables = new ArrayList<>();
        StringBuilder others = new StringBuilder();
        for (int point :
                Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray()) {
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
                addWords(others, syllables);
                addReadings(point, allWays, syllables);
            } else {
                others.appendCodePoint(point);
            }
        }
        addWords(others, syllables);
        return List.copyOf(syllables);
    }

    private static void addWords(StringBuilder others, List<List<String>> to) {
        words(others.toString()).map(List::of).forEach(to::add);
        others.setLength(0);
    }

    private static void addReadings(int point, boolean allWays, List<List<String>> to) {
        Stream<String> usual =
                USUAL.computeIfAbsent(point, of -> words(Character.toString(of)).toList()).stream();
        List<String> readings = allWays
                ? Stream.concat(usual, Polyphones.of(point).stream()).distinct().toList()
                : usual.toList();
        if (!readings.isEmpty()) {
            to.add(readings);
        }
    }

    private static Stream<String> words(String text) {
        return text.isBlank()
                ? Stream.empty()
                : Arrays.stream(PINYIN.transliterate(text).split("[^a-z0-9]+"))
                        .map(Spelling::plain)
                        .filter(word -> !word.isEmpty());
    }

    /** Whether that, made {@link #plain}, may mean this. */
    public boolean isMeantBy(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        return text.contains(typed) || readings.stream().anyMatch(syllables -> spells(typed, syllables, true));
    }

    /** Whether it means it from its first character on: such ones come first. */
    public boolean startsWith(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        return text.startsWith(typed) || readings.stream().anyMatch(syllables -> spells(typed, syllables, false));
    }

    /**
     * Whether it is a part of each of some syllables that follow each other.
     *
     * @param anywhere whether they may begin after the first one
     */
    private static boolean spells(String typed, List<List<String>> syllables, boolean anywhere) {
        // Bit n: the first n letters are spelled by the syllables so far.
        long spelled = 1;
        for (List<String> ways : syllables) {
            long next = anywhere ? 1 : 0;
            for (int at = 0; at < typed.length(); at++) {
                if ((spelled & 1L << at) != 0) {
                    for (String syllable : ways) {
                        next |= beginnings(typed, at, syllable);
                    }
                }
            }
            if ((next & 1L << typed.length()) != 0) {
                return true;
            }
            spelled = next;
        }
        return false;
    }

    /** A bit for each place in what was typed that a beginning of the syllable leads to. */
    private static long beginnings(String typed, int at, String syllable) {
        long ends = 0;
        for (int same = 0; same < syllable.length() && at + same < typed.length(); same++) {
            if (syllable.charAt(same) != typed.charAt(at + same)) {
                break;
            }
            ends |= 1L << (at + same + 1);
        }
        return ends;
    }

    /** Without the text, which may be somebody's name. */
    @Override
    public String toString() {
        return "Spelling[]";
    }
}
