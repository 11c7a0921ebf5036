package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How typed keys read while they are composed: cut into the syllables of the candidate that they most likely mean. */
public final class TypedSyllables {

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

    private final Keys keys;
    private final String typed;
    private final List<String> syllables;

    private TypedSyllables(Keys keys, String typed, List<String> syllables) {
        this.keys = keys;
        this.typed = typed;
        this.syllables = syllables;
    }

    /**
     * One piece for each syllable and one for what is left, as it was typed; the telephone's keys as the letters that
     * they mean.
     */
    public static List<String> of(Candidate candidate, String typed, Keys keys) {
        int consumed = Math.clamp(candidate.consumed(), 0, typed.length());
        List<String> pieces = new ArrayList<>(
                new TypedSyllables(keys, plain(typed.substring(0, consumed), keys), candidate.syllables()).pieces());
        String rest = plain(typed.substring(consumed), keys);
        if (!rest.isEmpty()) {
            pieces.add(letters(rest, keys));
        }
        return pieces;
    }

    /** The typed keys as letters, where nobody knows yet what they mean. */
    public static String letters(String typed, Keys keys) {
        if (keys == Keys.FULL) {
            return typed;
        }
        StringBuilder letters = new StringBuilder();
        typed.chars()
                .filter(key -> key >= '2' && key <= '9')
                .forEach(key -> letters.append("adgjmptw".charAt(key - '2')));
        return letters.toString();
    }

    private static String plain(String typed, Keys keys) {
        StringBuilder plain = new StringBuilder();
        typed.chars().filter(key -> !keys.isSeparator((char) key)).forEach(key -> plain.append((char) key));
        return plain.toString();
    }

    /** The cut that agrees best with the syllables; each gets one key at least. */
    private List<String> pieces() {
        int count = syllables.size();
        if (count == 0 || typed.length() < count) {
            return typed.isEmpty() ? List.of() : List.of(letters(typed, keys));
        }
        int[][] best = new int[count + 1][typed.length() + 1];
        int[][] cut = new int[count + 1][typed.length() + 1];
        for (int[] row : best) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (int i = 1; i <= count; i++) {
            for (int end = i; end <= typed.length(); end++) {
                for (int start = i - 1; start < end; start++) {
                    int sum = best[i - 1][start] + agreement(start, end, syllables.get(i - 1));
                    if (sum > best[i][end]) {
                        best[i][end] = sum;
                        cut[i][end] = start;
                    }
                }
            }
        }
        return along(cut);
    }

    private List<String> along(int[][] cut) {
        List<String> pieces = new ArrayList<>();
        int end = typed.length();
        for (int i = syllables.size(); i > 0; i--) {
            int start = cut[i][end];
            pieces.addFirst(shown(typed.substring(start, end), syllables.get(i - 1)));
            end = start;
        }
        return pieces;
    }

    /** Keys that agree count for, the others against it. */
    private int agreement(int start, int end, String syllable) {
        String image = image(syllable);
        int same = 0;
        while (same < image.length() && start + same < end && image.charAt(same) == typed.charAt(start + same)) {
            same++;
        }
        return 3 * same - 2 * (end - start);
    }

    private String image(String syllable) {
        String spelt = syllable.replace('ü', 'v');
        return spelt.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? keys.image(spelt) : syllable;
    }

    private String shown(String piece, String syllable) {
        if (keys == Keys.FULL) {
            return piece;
        }
        return image(syllable).startsWith(piece) ? syllable.substring(0, piece.length()) : letters(piece, keys);
    }
}
