package org.centerkiosk.terminal.app;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Drives out what the toolkit keeps of texts that it laid out, such as a visitor's name. It offers no way to empty that
 * cache, but empties it as a whole once more letters are laid out than it holds. Done in steps, so that no frame waits for
 * it; used on the JavaFX thread.
 */
final class LaidOutTexts {

    /** What the toolkit holds, in letters. */
    private static final int HELD = 1 << 16;

    /** Longer texts are not kept at all. */
    private static final int PIECE = 250;

    private static final int PIECES = HELD / PIECE + 2;

    /** A quarter of a millisecond. */
    private static final int STEP = 12;

    /** One that is open already: another would have to be read from the disk first. */
    private static final Font FONT = Font.font("Noto Sans CJK SC", 28);

    private int left;

    /** What was laid out until now is to go. */
    void outdated() {
        left = PIECES;
    }

    boolean areGone() {
        return left == 0;
    }

    /** Lays out some of what takes its place. */
    void step() {
        Text text = new Text();
        text.setFont(FONT);
        for (int piece = 0; piece < STEP && left > 0; piece++) {
            text.setText((left + " ").repeat(PIECE).substring(0, PIECE));
            text.getLayoutBounds();
            left--;
        }
    }
}
