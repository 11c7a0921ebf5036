package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;

/**
 * A small picture of what the camera sees, left and right exchanged as in a mirror, for a PixelBuffer. The pixels are
 * used again for the third preview after this one.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb opaque, row after row
 */
public record Preview(int width, int height, int[] argb) {

    /** Previews of one camera: no larger than a screen shows them. */
    static final class Mirror {

        private static final int MOST_WIDTH = 640;
        private static final int BUFFERS = 3;

        private final int[][] buffers = new int[BUFFERS][0];
        private int next;
        private int[] row = new int[0];

        Preview of(BufferedImage picture) {
            int step = Math.max((picture.getWidth() + MOST_WIDTH - 1) / MOST_WIDTH, 1);
            int width = Math.max(picture.getWidth() / step, 1);
            int height = Math.max(picture.getHeight() / step, 1);
            next = (next + 1) % BUFFERS;
            if (buffers[next].length != width * height) {
                buffers[next] = new int[width * height];
            }
            if (row.length < picture.getWidth()) {
                row = new int[picture.getWidth()];
            }
            int[] argb = buffers[next];
            for (int y = 0; y < height; y++) {
                picture.getRGB(0, y * step, picture.getWidth(), 1, row, 0, picture.getWidth());
                for (int x = 0; x < width; x++) {
                    argb[y * width + width - 1 - x] = row[x * step] | 0xFF000000;
                }
            }
            return new Preview(width, height, argb);
        }
    }
}
