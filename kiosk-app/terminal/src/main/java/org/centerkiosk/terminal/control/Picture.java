package org.centerkiosk.terminal.control;

import javafx.scene.Node;

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

        /** Gives a node this tone instead of the one that it has. */
        public void dress(Node node) {
            if (!node.getStyleClass().contains(styleClass())) {
                for (Tone tone : values()) {
                    node.getStyleClass().remove(tone.styleClass());
                }
                node.getStyleClass().add(styleClass());
            }
        }
    }

    /** Whether nothing behind it can be seen. Looks at every pixel. */
    public boolean isOpaque() {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** A picture on which the same colour is readable everywhere. */
    public Picture(int width, int height, int[] pixels, Tone tone) {
        this(width, height, pixels, tone, tone, tone);
    }
}
