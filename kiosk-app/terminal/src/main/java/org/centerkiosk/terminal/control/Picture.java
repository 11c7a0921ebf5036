package org.centerkiosk.terminal.control;

/**
 * A picture ready for the screen.
 *
 * @param width in device pixels
 * @param height in device pixels
 * @param pixels row by row, premultiplied ARGB; not modified after it was handed over
 * @param tone the colour in which brand and clock are readable on it
 * @param titleTone the colour in which title and facts are readable on it
 * @param footTone the colour of what stands at its lower edge
 */
public record Picture(int width, int height, int[] pixels, Tone tone, Tone titleTone, Tone footTone) {

    /** The colour of text on a picture. */
    public enum Tone {
        CREAM,
        INK;

        /** The style class that sets the looked-up colours {@code -on} and {@code -on-dim}. */
        public String styleClass() {
            return this == CREAM ? "on-cream" : "on-ink";
        }
    }

    /** A picture on which the same colour is readable everywhere. */
    public Picture(int width, int height, int[] pixels, Tone tone) {
        this(width, height, pixels, tone, tone, tone);
    }
}
