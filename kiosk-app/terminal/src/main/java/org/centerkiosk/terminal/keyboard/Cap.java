package org.centerkiosk.terminal.keyboard;

import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * One key as it lies on the grid of its layout.
 *
 * @param key what it does
 * @param look how it is drawn
 * @param words what it says: letters as they are, or the name of a text where {@code named}
 * @param named whether {@code words} is the name of a text
 * @param icon drawn instead of the words, which are then spoken only; null where they are drawn
 * @param x from the left, in parts of the grid
 * @param y from the top, in rows
 */
record Cap(
        Key key,
        Look look,
        String words,
        boolean named,
        @Nullable Icon icon,
        double x,
        int y,
        double width,
        int height) {

    /** How a key is drawn. */
    enum Look {
        /** A letter or a mark. */
        LETTER,
        /** A digit of the numeric pad. */
        DIGIT,
        /** The telephone's key: its digit small above its letters. */
        TELEPHONE,
        /** What does something else than type. */
        SIDE,
        /** What the keyboard leads to: the next field. */
        NEXT,
        /** The space bar, which says what it will choose. */
        SPACE
    }
}
