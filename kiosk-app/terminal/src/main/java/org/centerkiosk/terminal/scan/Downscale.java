package org.centerkiosk.terminal.scan;

/** Adds up squares of a frame's pixels: what takes most of the time of an empty frame. */
final class Downscale {

    private Downscale() {}

    /**
     * One row of sums.
     *
     * @param from the first byte of the frame's row
     * @param scale the side of a square
     * @param sums where they go, from an index on
     */
    static void row(Luminance frame, int from, int scale, int[] sums, int to, int width) {
        switch (scale) {
            case 1 -> copy(frame.pixels(), from, sums, to, width);
            case 2 -> halve(frame, from, sums, to, width);
            default -> shrink(frame, from, scale, sums, to, width);
        }
    }

    private static void copy(byte[] pixels, int from, int[] sums, int to, int width) {
        for (int x = 0; x < width; x++) {
            sums[to + x] = pixels[from + x] & 0xFF;
        }
    }

    private static void halve(Luminance frame, int from, int[] sums, int to, int width) {
        byte[] pixels = frame.pixels();
        int below = from + frame.stride();
        for (int x = 0; x < width; x++) {
            int at = 2 * x;
            sums[to + x] = (pixels[from + at] & 0xFF)
                    + (pixels[from + at + 1] & 0xFF)
                    + (pixels[below + at] & 0xFF)
                    + (pixels[below + at + 1] & 0xFF);
        }
    }

    private static void shrink(Luminance frame, int from, int scale, int[] sums, int to, int width) {
        byte[] pixels = frame.pixels();
        for (int x = 0; x < width; x++) {
            sums[to + x] = 0;
        }
        for (int row = 0; row < scale; row++) {
            int at = from + row * frame.stride();
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = 0; i < scale; i++) {
                    sum += pixels[at++] & 0xFF;
                }
                sums[to + x] += sum;
            }
        }
    }
}
