package org.centerkiosk.hub.privacy;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.core.pinyin.Surname;
import org.centerkiosk.core.pinyin.Surnames;

/**
 * How a name may be typed: the characters themselves, or the beginnings of its syllables in order, from the first or from
 * a later one: 曾小明 is zengxiaoming, zxm, zengxm and xiaom. Surnames are read as surnames.
 */
record Spelling(String text, List<List<String>> readings) {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Nobody types more to find a name, and a match is tried in all ways. */
    private static final int LONGEST = 40;

    static Spelling of(String name) {
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

    /** What was typed, as names are compared. */
    static String plain(String typed) {
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

    /** Whether that, made {@link #plain}, may mean this name. */
    boolean isMeantBy(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        return text.contains(typed) || readings.stream().anyMatch(syllables -> begins(typed, syllables));
    }

    /** Whether it means it from its first character on: such names come first. */
    boolean startsWith(String typed) {
        return text.startsWith(typed) || readings.stream().anyMatch(syllables -> spells(typed, 0, syllables, 0));
    }

    private static boolean begins(String typed, List<String> syllables) {
        for (int from = 0; from < syllables.size(); from++) {
            if (spells(typed, 0, syllables, from)) {
                return true;
            }
        }
        return false;
    }

    /** A part of each syllable, in order; at most as many ways as a name has letters. */
    private static boolean spells(String typed, int at, List<String> syllables, int next) {
        if (at == typed.length()) {
            return true;
        }
        if (next == syllables.size()) {
            return false;
        }
        String syllable = syllables.get(next);
        int same = 0;
        while (same < syllable.length()
                && at + same < typed.length()
                && syllable.charAt(same) == typed.charAt(at + same)) {
            same++;
        }
        for (int taken = same; taken >= 1; taken--) {
            if (spells(typed, at + taken, syllables, next + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Spelling[]";
    }
}
