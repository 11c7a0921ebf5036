package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.SinglePixelPackedSampleModel;

/** The grey values of a picture, straight from its raster's bytes into a buffer that is used again. */
final class FrameBytes {

    private byte[] grey = new byte[0];
    private int[] row = new int[0];
    private byte[] line = new byte[0];

    /** The picture in grey; it lasts until the next one. */
    Luminance of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (grey.length < width * height) {
            grey = new byte[width * height];
        }
        boolean isPlain = picture.getRaster().getParent() == null;
        if (isPlain && picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
            return new Luminance(bytes, width, height, width);
        }
        if (isPlain && picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            readBytes(picture);
        } else if (isPlain && isPacked(picture)) {
            readPacked(picture);
        } else {
            readAny(picture);
        }
        return new Luminance(grey, width, height, width);
    }

    private static boolean isPacked(BufferedImage picture) {
        return (picture.getType() == BufferedImage.TYPE_INT_RGB || picture.getType() == BufferedImage.TYPE_INT_ARGB)
                && picture.getRaster().getSampleModel() instanceof SinglePixelPackedSampleModel;
    }

    private void readBytes(BufferedImage picture) {
        byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int stride = ((PixelInterleavedSampleModel) picture.getRaster().getSampleModel()).getScanlineStride();
        int to = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int from = y * stride;
            for (int x = 0; x < picture.getWidth(); x++) {
                grey[to++] = grey(bytes[from + 2] & 0xFF, bytes[from + 1] & 0xFF, bytes[from] & 0xFF);
                from += 3;
            }
        }
    }

    private void readPacked(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
            grey[i] = grey(pixels[i]);
        }
    }

    private void readAny(BufferedImage picture) {
        int width = picture.getWidth();
        if (row.length < width) {
            row = new int[width];
        }
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.getRaster().getDataElements(0, y, width, 1, line(width));
                System.arraycopy(line, 0, grey, y * width, width);
            }
            return;
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = grey(row[x]);
            }
        }
    }

    private byte[] line(int width) {
        if (line.length < width) {
            line = new byte[width];
        }
        return line;
    }

    private static byte grey(int rgb) {
        return grey(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** ITU-R BT.601. */
    private static byte grey(int red, int green, int blue) {
        return (byte) (77 * red + 150 * green + 29 * blue >> 8);
    }
}
