package org.centerkiosk.terminal.scan;

/**
 * Three finders that may be those of one symbol, in the order of the symbol.
 *
 * @param corner the upper left one
 * @param right the upper right one
 * @param below the lower left one
 * @param modules along a side, as far as distance and module tell
 * @param strain how far they are from a square with equal finders; 0 is perfect
 * @param guessed which of them nobody has seen
 */
record Triple(Finder corner, Finder right, Finder below, double modules, double strain, int guessed) {

    static final int CORNER = 0;
    static final int RIGHT = 1;
    static final int BELOW = 2;
    static final int NONE = 3;

    double module() {
        return (corner.module() + right.module() + below.module()) / 3;
    }
}
