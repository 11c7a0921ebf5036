package org.centerkiosk.core.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Scales down by averaging the area that each pixel covers, and turns the picture upright on the way. Graphics2D is not
 * used: on a kiosk it would open a second connection to the X server.
 */
final class PictureScaler {

    private static final int CHANNELS = 4;

    private final PixelRows source;
    private final int width;
    private final int height;
    private final float[] reduced;
    private final float[] sums;
    private final int[] row;
    private int reducedRow = -1;

    private PictureScaler(PixelRows source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.reduced = new float[width * CHANNELS];
        this.sums = new float[width * CHANNELS];
        this.row = new int[source.width()];
    }

    /** No side longer than {@code longerSide}; never enlarged. */
    static BufferedImage scale(BufferedImage image, Orientation orientation, int longerSide) {
        PixelRows source = new PixelRows(image);
        double factor = Math.min(1, (double) longerSide / Math.max(source.width(), source.height()));
        int width = Math.max(1, (int) Math.round(source.width() * factor));
        int height = Math.max(1, (int) Math.round(source.height() * factor));
        return new PictureScaler(source, width, height).scale(orientation);
    }

    private BufferedImage scale(Orientation orientation) {
        BufferedImage target = new BufferedImage(
                orientation.swapped() ? height : width,
                orientation.swapped() ? width : height,
                source.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        double step = (double) source.height() / height;
        for (int y = 0; y < height; y++) {
            sum(y * step, Math.min((y + 1) * step, source.height()));
            for (int x = 0; x < width; x++) {
                pixels[orientation.index(x, y, width, height)] = pixel(x * CHANNELS);
            }
        }
        return target;
    }

    /** The sums of a band of source rows, each weighed by how much of it lies in the band. */
    private void sum(double from, double to) {
        java.util.Arrays.fill(sums, 0);
        for (int y = (int) from; y < to; y++) {
            float weight = (float) (Math.min(to, y + 1) - Math.max(from, y));
            reduce(y);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * reduced[i];
            }
        }
    }

    /** One source row, narrowed; colours weighed by their opacity. */
    private void reduce(int y) {
        if (y == reducedRow) {
            return;
        }
        source.read(y, row);
        double step = (double) row.length / width;
        for (int x = 0; x < width; x++) {
            double to = Math.min((x + 1) * step, row.length);
            float alpha = 0;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int at = (int) (x * step); at < to; at++) {
                int argb = row[at];
                float opacity = (argb >>> 24) * (float) (Math.min(to, at + 1) - Math.max(x * step, at));
                alpha += opacity;
                red += opacity * (argb >> 16 & 0xFF);
                green += opacity * (argb >> 8 & 0xFF);
                blue += opacity * (argb & 0xFF);
            }
            reduced[x * CHANNELS] = alpha;
            reduced[x * CHANNELS + 1] = red;
            reduced[x * CHANNELS + 2] = green;
            reduced[x * CHANNELS + 3] = blue;
        }
        reducedRow = y;
    }

    private int pixel(int at) {
        float alpha = sums[at];
        if (alpha <= 0) {
            return 0;
        }
        double area = (double) row.length / width * source.height() / height;
        return channel((float) (alpha / area)) << 24
                | channel(sums[at + 1] / alpha) << 16
                | channel(sums[at + 2] / alpha) << 8
                | channel(sums[at + 3] / alpha);
    }

    private static int channel(float value) {
        return Math.clamp(Math.round(value), 0, 0xFF);
    }
}
