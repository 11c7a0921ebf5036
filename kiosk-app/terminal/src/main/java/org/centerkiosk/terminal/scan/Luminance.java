package org.centerkiosk.terminal.scan;

/**
 * A grey picture in somebody's bytes, row after row; whoever hands it over leaves the bytes alone while it is read.
 *
 * @param pixels one byte a pixel, 0 black to 255 white
 * @param width pixels in a row
 * @param height rows
 * @param stride bytes from one row to the next
 */
public record Luminance(byte[] pixels, int width, int height, int stride) {

    public Luminance {
        if (width < 1 || height < 1 || stride < width || pixels.length < (long) stride * (height - 1) + width) {
            throw new IllegalArgumentException(
                    width + "×" + height + " with rows of " + stride + " bytes does not fit in " + pixels.length);
        }
    }
}
