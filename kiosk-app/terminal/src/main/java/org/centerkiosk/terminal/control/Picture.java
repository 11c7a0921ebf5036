package org.centerkiosk.terminal.control;

/**
 * A picture ready for the screen.
 *
 * @param width in device pixels
 * @param height in device pixels
 * @param pixels row by row, premultiplied ARGB; not modified after it was handed over
 * @param tone the colour in which text on it is readable
 */
public record Picture(int width, int height, int[] pixels, Tone tone) {

    /** The colour of text on a picture. */
    public enum Tone {
        CREAM,
        INK;

        /** The style class that sets the looked-up colours {@code -on} and {@code -on-dim}. */
        public String styleClass() {
            return this == CREAM ? "on-cream" : "on-ink";
        }
    }
}
