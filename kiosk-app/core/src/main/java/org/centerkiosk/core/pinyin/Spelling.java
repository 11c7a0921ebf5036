package org.centerkiosk.core.pinyin;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a name or a title may be typed: the characters themselves, or the beginnings of its syllables in order, from the
 * first or from a later one: 曾小明 is zengxiaoming, zxm, zengxm and xiaom.
 *
 * @param text its characters, as they are compared
 * @param readings its syllables, in each way that it may be read
 */
public record Spelling(String text, List<List<String>> readings) {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Nobody types more to find a name, and a match is tried in all ways. */
    private static final int LONGEST = 40;

    /** A person's name: surnames are read as surnames. */
    public static Spelling ofName(String name) {
        String text = plain(name);
        List<List<String>> readings = new ArrayList<>();
        Optional<Surname> surname = Surnames.startOf(name.strip());
        if (surname.isPresent()) {
            String rest = name.strip().substring(surname.get().text().length());
            for (String reading : surname.get().readings()) {
                List<String> syllables = new ArrayList<>(syllables(reading));
                syllables.addAll(syllables(rest));
                readings.add(List.copyOf(syllables));
            }
        }
        readings.add(syllables(name));
        return new Spelling(text, readings.stream().distinct().toList());
    }

    /** A title or another text, read character by character. */
    public static Spelling ofText(String text) {
        return new Spelling(plain(text), List.of(syllables(text)));
    }

    /** What was typed, as texts are compared. */
    public static String plain(String typed) {
        String same = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return same.replace('ü', 'u').replace('v', 'u').replaceAll("[\\s·•・.'-]+", "");
    }

    private static List<String> syllables(String text) {
        return Arrays.stream(PINYIN.transliterate(apart(text)).split("[^a-z0-9]+"))
                .map(Spelling::plain)
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    /** The library runs the syllables of neighbours together where a character is unknown to it. */
    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            boolean han = Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
            apart.append(han ? " " : "").appendCodePoint(point).append(han ? " " : "");
        });
        return apart.toString();
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
    private static boolean spells(String typed, List<String> syllables, boolean anywhere) {
        // Bit n: the first n letters are spelled by the syllables so far.
        long spelled = 1;
        for (String syllable : syllables) {
            long next = anywhere ? 1 : 0;
            for (int at = 0; at < typed.length(); at++) {
                if ((spelled & 1L << at) != 0) {
                    next |= beginnings(typed, at, syllable);
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
