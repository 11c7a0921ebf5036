package org.centerkiosk.core.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads a picture row by row as 0xAARRGGBB. Grey samples are taken as they are: {@link BufferedImage#getRGB} holds them
 * for linear and would brighten every grey picture.
 */
final class PixelRows {

    private final BufferedImage image;
    private final boolean isGrey;

    PixelRows(BufferedImage image) {
        this.image = image;
        this.isGrey = image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean hasAlpha() {
        return image.getColorModel().hasAlpha();
    }

    void read(int y, int[] row) {
        if (!isGrey) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        Raster raster = image.getRaster();
        for (int x = 0; x < row.length; x++) {
            int grey = eightBits(raster, x, y, 0);
            int alpha = raster.getNumBands() == 2 ? eightBits(raster, x, y, 1) : 0xFF;
            row[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
        }
    }

    private static int eightBits(Raster raster, int x, int y, int band) {
        int bits = raster.getSampleModel().getSampleSize(band);
        int sample = raster.getSample(x, y, band);
        return bits >= 8 ? sample >> bits - 8 & 0xFF : sample * 0xFF / ((1 << bits) - 1);
    }
}
