package org.centerkiosk.terminal.poster;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of one poster while it is drawn. */
final class PosterCanvas {
    private final BufferedImage image;

    PosterCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    BufferedImage image() {
        return image;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** The pixels themselves, premultiplied. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    Graphics2D graphics() {
        return fine(image.createGraphics());
    }

    static Graphics2D fine(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    /** Closes the seam that interpolation leaves along the edges of a picture that fills the canvas. */
    void makeOpaque() {
        int[] pixels = pixels();
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0 && alpha != 0xFF) {
                pixels[i] = 0xFF000000
                        | whole(pixels[i] >> 16 & 0xFF, alpha) << 16
                        | whole(pixels[i] >> 8 & 0xFF, alpha) << 8
                        | whole(pixels[i] & 0xFF, alpha);
            }
        }
    }

    private static int whole(int premultiplied, int alpha) {
        return Math.min(0xFF, premultiplied * 0xFF / alpha);
    }

    void roundCorners(int radius) {
        if (radius == 0) {
            return;
        }
        BufferedImage mask = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D shape = fine(mask.createGraphics());
        shape.setColor(Color.WHITE);
        shape.fill(new RoundRectangle2D.Double(0, 0, width(), height(), 2.0 * radius, 2.0 * radius));
        shape.dispose();
        Graphics2D g = image.createGraphics();
        g.setComposite(AlphaComposite.DstIn);
        g.drawImage(mask, 0, 0, null);
        g.dispose();
    }
}
