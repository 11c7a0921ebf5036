package org.centerkiosk.terminal.keyboard;

/**
 * The keyboard's measures in design pixels.
 *
 * @param elder with larger keys and letters
 * @param height of the whole
 * @param margin left and right
 * @param top above the bar
 * @param bar height of the candidates' bar
 * @param bottom below the last row
 * @param gapX between keys
 * @param gapY between rows
 * @param candidateRow height of a row of candidates over the keys
 * @param side width of a key at the side
 */
record KeyboardSizes(
        boolean elder,
        double height,
        double margin,
        double top,
        double bar,
        double bottom,
        double gapX,
        double gapY,
        double candidateRow,
        double side) {

    /** Of every key and between every two. */
    static final double LEAST_KEY = 60;

    static final double LEAST_GAP = 10;

    /** Whether a row has room for one line alone. */
    boolean isFlat() {
        return height < 600;
    }

    static KeyboardSizes of(boolean elder, boolean portrait) {
        if (portrait) {
            return elder
                    ? new KeyboardSizes(true, 724, 32, 16, 108, 24, 10, 14, 104, 140)
                    : new KeyboardSizes(false, 664, 32, 16, 88, 24, 10, 14, 88, 132);
        }
        return elder
                ? new KeyboardSizes(true, 520, 32, 12, 88, 16, 10, 10, 84, 140)
                : new KeyboardSizes(false, 512, 32, 12, 76, 16, 10, 10, 76, 132);
    }
}
