package org.centerkiosk.terminal.watch;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * A narrow piece of a picture from top to bottom, as the mean colours of its cells.
 *
 * @param reds of each cell, 0 to 255, and so the others
 */
record Strip(int[] reds, int[] greens, int[] blues) {

    /** Pixels; a strip is this wide. */
    static final int CELL = 8;

    /** Letters are drawn a little otherwise into a picture than onto the screen. */
    private static final int SAME = 24;

    /** The darkest that a screen in use is anywhere from top to bottom. */
    private static final int BLACK = 6;

    static Strip of(Image image) {
        int width = (int) image.getWidth();
        int cells = (int) image.getHeight() / CELL;
        Strip strip = new Strip(new int[cells], new int[cells], new int[cells]);
        int[] pixels = new int[width * CELL];
        for (int cell = 0; cell < cells; cell++) {
            image.getPixelReader()
                    .getPixels(0, cell * CELL, width, CELL, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            strip.reds[cell] = mean(pixels, 16);
            strip.greens[cell] = mean(pixels, 8);
            strip.blues[cell] = mean(pixels, 0);
        }
        return strip;
    }

    private static int mean(int[] pixels, int shift) {
        long sum = 0;
        for (int pixel : pixels) {
            sum += pixel >> shift & 0xFF;
        }
        return (int) (sum / pixels.length);
    }

    /** The share of the cells that look alike, 0 to 1. */
    double alike(Strip other) {
        int cells = Math.min(reds.length, other.reds.length);
        int same = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (Math.abs(reds[cell] - other.reds[cell]) <= SAME
                    && Math.abs(greens[cell] - other.greens[cell]) <= SAME
                    && Math.abs(blues[cell] - other.blues[cell]) <= SAME) {
                same++;
            }
        }
        return cells == 0 ? 0 : (double) same / cells;
    }

    boolean isBlack() {
        for (int cell = 0; cell < reds.length; cell++) {
            if (reds[cell] > BLACK || greens[cell] > BLACK || blues[cell] > BLACK) {
                return false;
            }
        }
        return true;
    }
}
