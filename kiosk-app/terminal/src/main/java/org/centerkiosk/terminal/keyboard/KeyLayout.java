package org.centerkiosk.terminal.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.keyboard.Cap.Look;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.theme.Icon;

/**
 * Where the keys of a mode lie: a grid of 20 parts across and some rows, in which a letter is two parts wide.
 *
 * @param rows how many
 */
record KeyLayout(List<Cap> caps, int rows) {

    /** So many parts has a row. */
    static final double PARTS = 20;

    private static final String MARKS_ZH = "，。、？！：；（）·";
    private static final String MARKS_EN = ".,?!:;()\"'";
    private static final String SIGNS = "-@/_#&+";

    KeyLayout {
        caps = List.copyOf(caps);
    }

    /**
     * The keys that are shown in that state.
     *
     * @param hand whether a key leads to the place to write by hand
     */
    static KeyLayout of(KeyboardState state, Purpose purpose, Language language, boolean hand) {
        Builder keys = new Builder();
        if (state.panel() != KeyboardState.Panel.KEYS) {
            return panel(keys, state.panel());
        }
        return switch (state.mode()) {
            case PINYIN -> pinyin(keys, canChange(state), hand);
            case ENGLISH -> purpose == Purpose.CODE ? code(keys) : english(keys, state.shifted(), purpose);
            case SYMBOLS -> symbols(keys, purpose, language);
            case NINE_KEY -> nine(keys, canChange(state), hand);
            case PAD -> pad(keys, purpose);
        };
    }

    /** While there are candidates, one of their characters can be changed; other keys are asked for before and after. */
    private static boolean canChange(KeyboardState state) {
        return state.isComposing() && !state.composition().candidates().isEmpty();
    }

    private static KeyLayout pinyin(Builder keys, boolean change, boolean hand) {
        keys.letters("qwertyuiop", 0, 0).letters("asdfghjkl", 1, 1);
        keys.side(Command.CLEAR, "keyboard.startOver", 0, 2, 2.8);
        keys.letters("zxcvbnm", 2.9, 2, 14.2 / 7);
        keys.erase(17.2, 2, 2.8);
        keys.side(Command.LANGUAGE, "keyboard.language", 0, 3, 2.6);
        keys.changeOr(change, Command.NINE, "keyboard.nine", 2.6, 3, 2.4);
        keys.side(Command.SYMBOLS, "keyboard.symbols", 5, 3, 2.2);
        if (hand) {
            keys.side(Command.HAND, "keyboard.hand", 7.2, 3, 2.4);
        }
        double space = hand ? 9.6 : 7.2;
        return keys.space(space, 3, 14.8 - space).next(14.8, 3, 5.2, 1).layout(4);
    }

    private static KeyLayout english(Builder keys, boolean shifted, Purpose purpose) {
        keys.letters(cased("qwertyuiop", shifted), 0, 0).letters(cased("asdfghjkl", shifted), 1, 1);
        keys.icon(Command.SHIFT, "keyboard.shift", Icon.SHIFT, 0, 2, 2.8);
        keys.letters(cased("zxcvbnm", shifted), 2.9, 2, 14.2 / 7);
        keys.erase(17.2, 2, 2.8);
        if (purpose.takesChinese()) {
            keys.side(Command.LANGUAGE, "keyboard.language", 0, 3, 2.7);
        } else {
            keys.side(Command.CLEAR, "keyboard.empty", 0, 3, 2.7);
        }
        keys.side(Command.SYMBOLS, "keyboard.symbols", 2.7, 3, 2.7);
        return keys.space(5.4, 3, 9.4).next(14.8, 3, 5.2, 1).layout(4);
    }

    private static String cased(String row, boolean shifted) {
        return shifted ? row.toUpperCase(Locale.ROOT) : row;
    }

    private static KeyLayout code(Builder keys) {
        keys.letters("1234567890", 0, 0).letters("QWERTYUIOP", 0, 1).letters("ASDFGHJKL", 0, 2);
        keys.erase(18, 2, 2);
        return keys.letters("ZXCVBNM", 0, 3).next(14, 3, 6, 1).layout(4);
    }

    private static KeyLayout symbols(Builder keys, Purpose purpose, Language language) {
        keys.letters("1234567890", 0, 0);
        keys.letters(language == Language.ZH && purpose.takesChinese() ? MARKS_ZH : MARKS_EN, 0, 1);
        keys.side(Command.CLEAR, "keyboard.empty", 0, 2, 2.8);
        keys.letters(SIGNS, 2.9, 2, 14.2 / 7);
        keys.erase(17.2, 2, 2.8);
        keys.side(Command.SYMBOLS, "keyboard.letters", 0, 3, 5.4);
        return keys.space(5.4, 3, 9.4).next(14.8, 3, 5.2, 1).layout(4);
    }

    private static KeyLayout nine(Builder keys, boolean change, boolean hand) {
        double side = 3;
        double wide = 4.4;
        keys.side(Command.LANGUAGE, "keyboard.language", 0, 0, side);
        keys.changeOr(change, Command.NINE, "keyboard.full", 0, 1, side);
        keys.side(Command.SYMBOLS, "keyboard.symbols", 0, 2, side);
        keys.add(Key.Letter.of("1"), Look.TELEPHONE, "keyboard.split", true, side, 0, wide);
        for (int i = 0; i < Telephone.LETTERS.size(); i++) {
            String digit = String.valueOf(i + 2);
            keys.add(
                    Key.Letter.of(digit),
                    Look.TELEPHONE,
                    Telephone.LETTERS.get(i).toUpperCase(Locale.ROOT),
                    false,
                    side + (i + 1) % 3 * wide,
                    (i + 1) / 3,
                    wide);
        }
        keys.erase(side + 3 * wide, 0, PARTS - side - 3 * wide);
        keys.side(Command.CLEAR, "keyboard.startOver", side + 3 * wide, 1, PARTS - side - 3 * wide);
        keys.next(side + 3 * wide, 2, PARTS - side - 3 * wide, 2);
        if (hand) {
            keys.side(Command.HAND, "keyboard.hand", 0, 3, side);
        }
        double space = hand ? side : 0;
        return keys.space(space, 3, side + 3 * wide - space).layout(4);
    }

    private static KeyLayout pad(Builder keys, Purpose purpose) {
        double wide = 4.95;
        for (int digit = 1; digit <= 9; digit++) {
            keys.digit(String.valueOf(digit), (digit - 1) % 3 * wide, (digit - 1) / 3, wide);
        }
        keys.digit("0", wide, 3, wide);
        if (purpose == Purpose.PHONE) {
            keys.add(Key.Letter.of("+"), Look.SIDE, "+", false, 0, 3, wide);
        }
        keys.erase(3 * wide, 0, PARTS - 3 * wide);
        keys.side(Command.CLEAR, "keyboard.empty", 3 * wide, 1, PARTS - 3 * wide);
        return keys.next(3 * wide, 2, PARTS - 3 * wide, 2).layout(4);
    }

    /** Beside what lies over the keys; {@link CandidatePanel} turns the pages by itself. */
    private static KeyLayout panel(Builder keys, KeyboardState.Panel panel) {
        switch (panel) {
            case CHARACTERS -> keys.side(Command.ESCAPE, "keyboard.back", 0, 3, 4.4);
            case HAND -> {
                keys.side(Command.HAND, "keyboard.letters", 0, 3, 4.4);
                keys.erase(17.2, 0, 2.8);
                keys.side(Command.CLEAR, "keyboard.empty", 17.2, 1, 2.8);
            }
            case CANDIDATES, KEYS -> keys.side(Command.CHANGE, "keyboard.change", 0, 3, 4.4);
        }
        return keys.space(4.4, 3, 10.4).next(14.8, 3, 5.2, 1).layout(4);
    }

    private static final class Builder {

        private final List<Cap> caps = new ArrayList<>();

        Builder letters(String row, double x, int y) {
            return letters(row, x, y, 2);
        }

        Builder letters(String row, double x, int y, double width) {
            for (int i = 0; i < row.length(); i++) {
                String letter = row.substring(i, i + 1);
                String typed = letter.toLowerCase(Locale.ROOT);
                add(Key.Letter.of(typed), Look.LETTER, letter, false, x + i * width, y, width);
            }
            return this;
        }

        void digit(String digit, double x, int y, double width) {
            add(Key.Letter.of(digit), Look.DIGIT, digit, false, x, y, width);
        }

        void side(Command command, String words, double x, int y, double width) {
            add(command, Look.SIDE, words, true, x, y, width);
        }

        void changeOr(boolean change, Command command, String words, double x, int y, double width) {
            side(change ? Command.CHANGE : command, change ? "keyboard.change" : words, x, y, width);
        }

        void icon(Command command, String words, Icon icon, double x, int y, double width) {
            caps.add(new Cap(command, Look.SIDE, words, true, icon, x, y, width, 1));
        }

        void erase(double x, int y, double width) {
            icon(Command.BACKSPACE, "keyboard.erase", Icon.ERASE, x, y, width);
        }

        Builder space(double x, int y, double width) {
            add(Command.SPACE, Look.SPACE, "keyboard.space", true, x, y, width);
            return this;
        }

        Builder next(double x, int y, double width, int height) {
            caps.add(new Cap(Command.NEXT, Look.NEXT, "keyboard.next", true, null, x, y, width, height));
            return this;
        }

        void add(Key key, Look look, String words, boolean named, double x, int y, double width) {
            caps.add(new Cap(key, look, words, named, null, x, y, width, 1));
        }

        KeyLayout layout(int rows) {
            return new KeyLayout(caps, rows);
        }
    }
}
