package org.centerkiosk.terminal.poster;

/**
 * A poster, drawn.
 *
 * @param argbPre premultiplied ARGB, row by row, as JavaFX's PixelBuffer takes it; shared, never to be written to
 * @param on colour of brand and clock
 * @param titleOn colour of the title
 * @param footOn colour of the segments at the lower edge
 */
public record PosterImage(int width, int height, int[] argbPre, TextColor on, TextColor titleOn, TextColor footOn) {

    public PosterImage {
        if (argbPre.length != width * height) {
            throw new IllegalArgumentException("%d pixels for %d × %d".formatted(argbPre.length, width, height));
        }
    }

    /** What it takes in memory. */
    public long bytes() {
        return 4L * argbPre.length;
    }
}
