package org.centerkiosk.terminal.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The calm colour that a picture hangs on, taken from its edges. */
final class Ground {
    /** From here on an edge counts as paper, and the ground goes on with it. */
    private static final double PAPER = 0.7;

    /** How far the ground is from the text colour. */
    private static final double CALM = 9;

    /** A mean of many colours is greyer than any of them. */
    private static final float RICHER = 1.6f;

    private static final float RICHEST = 0.6f;
    private static final int SAMPLE = 32;

    private Ground() {}

    static int of(BufferedImage picture) {
        int mean = meanOfEdges(shrunk(picture));
        double luminance = Contrast.luminance(mean);
        if (luminance >= PAPER) {
            return mean;
        }
        float[] hsb = Color.RGBtoHSB(mean >> 16 & 0xFF, mean >> 8 & 0xFF, mean & 0xFF, null);
        int rich = Color.HSBtoRGB(hsb[0], Math.max(hsb[1], Math.min(RICHEST, hsb[1] * RICHER)), hsb[2]) & 0xFFFFFF;
        return Tone.under(TextColor.CREAM, rich, CALM);
    }

    /** A picture in another size, of opaque pixels. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PosterCanvas.fine(scaled.createGraphics());
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }

    /** By halves, so that every pixel counts. */
    private static BufferedImage shrunk(BufferedImage picture) {
        BufferedImage small = picture;
        while (small.getWidth() > 2 * SAMPLE || small.getHeight() > 2 * SAMPLE) {
            small = scaled(small, Math.max(1, small.getWidth() / 2), Math.max(1, small.getHeight() / 2));
        }
        return scaled(small, SAMPLE, SAMPLE);
    }

    private static int meanOfEdges(BufferedImage small) {
        int last = SAMPLE - 1;
        int[] sum = new int[3];
        for (int i = 0; i < last; i++) {
            add(sum, small.getRGB(i, 0));
            add(sum, small.getRGB(last, i));
            add(sum, small.getRGB(last - i, last));
            add(sum, small.getRGB(0, last - i));
        }
        int count = 4 * last;
        return sum[0] / count << 16 | sum[1] / count << 8 | sum[2] / count;
    }

    private static void add(int[] sum, int rgb) {
        sum[0] += rgb >> 16 & 0xFF;
        sum[1] += rgb >> 8 & 0xFF;
        sum[2] += rgb & 0xFF;
    }
}
