package org.centerkiosk.terminal.keyboard;

import java.util.List;

/** The telephone's keys: 2 to 9 with three or four letters each, 1 between syllables. */
final class Telephone {

    private static final String DIGITS = "22233344455566677778889999";

    /** What the keys 2 to 9 say. */
    static final List<String> LETTERS = List.of("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz");

    private Telephone() {}

    /** The key that a letter is on; a key stays itself. */
    static String key(String letter) {
        char first = Character.toLowerCase(letter.charAt(0));
        return first >= 'a' && first <= 'z' ? String.valueOf(DIGITS.charAt(first - 'a')) : letter;
    }

    static boolean isLatin(char letter) {
        char lower = Character.toLowerCase(letter);
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether it is one that composes; 1 does only between others. */
    static boolean isKey(String key, boolean composing) {
        return key.length() == 1 && key.charAt(0) <= '9' && key.charAt(0) >= (composing ? '1' : '2');
    }
}
