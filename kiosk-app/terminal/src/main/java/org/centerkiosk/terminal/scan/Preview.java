package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

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
            int[] argb = buffers[next];
            if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                    && picture.getRaster().getParent() == null) {
                readBytes(picture, step, width, height, argb);
            } else {
                readAny(picture, step, width, height, argb);
            }
            return new Preview(width, height, argb);
        }

        /** What nearly every driver gives: much faster than asking the picture for its colours. */
        private static void readBytes(BufferedImage picture, int step, int width, int height, int[] argb) {
            byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
            int stride = 3 * picture.getWidth();
            for (int y = 0; y < height; y++) {
                int from = y * step * stride;
                for (int x = width - 1; x >= 0; x--) {
                    argb[y * width + x] = 0xFF000000
                            | (bytes[from + 2] & 0xFF) << 16
                            | (bytes[from + 1] & 0xFF) << 8
                            | bytes[from] & 0xFF;
                    from += 3 * step;
                }
            }
        }

        private void readAny(BufferedImage picture, int step, int width, int height, int[] argb) {
            if (row.length < picture.getWidth()) {
                row = new int[picture.getWidth()];
            }
            for (int y = 0; y < height; y++) {
                picture.getRGB(0, y * step, picture.getWidth(), 1, row, 0, picture.getWidth());
                for (int x = 0; x < width; x++) {
                    argb[y * width + width - 1 - x] = row[x * step] | 0xFF000000;
                }
            }
        }
    }
}
