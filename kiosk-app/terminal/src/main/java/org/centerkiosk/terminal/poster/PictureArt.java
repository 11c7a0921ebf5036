package org.centerkiosk.terminal.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Puts an event's own picture into a slot, never distorted. Where its shape is close to the slot's it fills it;
 * otherwise it hangs, like a print on a wall, on a calm ground of its own edge colour beside the text.
 */
final class PictureArt {
    /** How much of each side may be cut off. */
    private static final double CUT = 0.12;

    /** A thumbnail stands for the picture: it may lose more. */
    private static final double CUT_OF_THUMB = 0.25;

    /** No picture is blown up more than this. */
    private static final double LARGEST_SCALE = 3;

    /** How far the ground is from the text colour. */
    private static final double CALM = 7;

    private static final int SAMPLE = 32;
    private static final double RADIUS = 20;

    private PictureArt() {}

    /** Draws it and answers with the colour of its ground, fit for text. */
    static int paint(BufferedImage picture, PosterSlot slot, PosterCanvas canvas) {
        int ground = ground(picture);
        Graphics2D g = canvas.graphics();
        g.setColor(new Color(ground));
        g.fillRect(0, 0, canvas.width(), canvas.height());
        Zone stage = stage(slot);
        double limit = slot.layout() == PosterLayout.PLAIN ? CUT_OF_THUMB : CUT;
        if (cut(picture, stage) <= limit) {
            g.drawImage(cropped(picture, stage.width(), stage.height()).image(), stage.x(), stage.y(), null);
        } else {
            hang(picture, slot, limit, g);
        }
        g.dispose();
        return ground;
    }

    /** The part of a slot that a picture may fill. */
    private static Zone stage(PosterSlot slot) {
        int height = slot.layout() == PosterLayout.LANDSCAPE
                ? (int) Math.round(slot.height() * PosterSlot.BLOCK_TOP)
                : slot.height();
        return new Zone(0, 0, slot.width(), height);
    }

    /** How much of each of two opposite sides is lost when the picture fills the zone. */
    private static double cut(BufferedImage picture, Zone zone) {
        double shape = (double) picture.getWidth() / picture.getHeight() * zone.height() / zone.width();
        double seen = Math.min(shape, 1 / shape);
        boolean tooSmall = fill(picture, zone.width(), zone.height()) > LARGEST_SCALE;
        return tooSmall ? 1 : (1 - seen) / 2;
    }

    private static double fill(BufferedImage picture, double width, double height) {
        return Math.max(width / picture.getWidth(), height / picture.getHeight());
    }

    private static void hang(BufferedImage picture, PosterSlot slot, double limit, Graphics2D g) {
        Zone wall = slot.art();
        double shape = (double) picture.getWidth() / picture.getHeight();
        double wallShape = (double) wall.width() / wall.height();
        double shown = shape > wallShape
                ? Math.max(shape * (1 - 2 * limit), wallShape)
                : Math.min(shape / (1 - 2 * limit), wallShape);
        double width = Math.min(wall.width(), wall.height() * shown);
        double shrink = Math.min(1, LARGEST_SCALE / fill(picture, width, width / shown));
        int w = (int) Math.max(1, Math.round(width * shrink));
        int h = (int) Math.max(1, Math.round(width * shrink / shown));
        PosterCanvas print = cropped(picture, w, h);
        if (slot.layout() != PosterLayout.PLAIN) {
            print.roundCorners((int) Math.min(RADIUS * slot.scale(), Math.min(w, h) / 4.0));
        }
        g.drawImage(print.image(), wall.x() + (wall.width() - w) / 2, wall.y() + (wall.height() - h) / 2, null);
    }

    /** The picture's middle, filling exactly that size at one scale for both directions. */
    private static PosterCanvas cropped(BufferedImage picture, int width, int height) {
        BufferedImage source = picture;
        while (fill(source, width, height) < 0.5) {
            source = scaled(source, (source.getWidth() + 1) / 2, (source.getHeight() + 1) / 2);
        }
        double scale = fill(source, width, height);
        AffineTransform place = AffineTransform.getTranslateInstance(
                (width - source.getWidth() * scale) / 2, (height - source.getHeight() * scale) / 2);
        place.scale(scale, scale);
        PosterCanvas canvas = new PosterCanvas(width, height);
        Graphics2D g = canvas.graphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(source, place, null);
        g.dispose();
        canvas.makeOpaque();
        return canvas;
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PosterCanvas.fine(scaled.createGraphics());
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }

    /** The mean colour along the picture's edges, darker or lighter where text could not stand on it. */
    private static int ground(BufferedImage picture) {
        BufferedImage small = picture;
        while (small.getWidth() > 2 * SAMPLE || small.getHeight() > 2 * SAMPLE) {
            small = scaled(small, Math.max(1, small.getWidth() / 2), Math.max(1, small.getHeight() / 2));
        }
        small = scaled(small, SAMPLE, SAMPLE);
        long red = 0;
        long green = 0;
        long blue = 0;
        int last = SAMPLE - 1;
        int[] edge = new int[4 * last];
        for (int i = 0; i < last; i++) {
            edge[4 * i] = small.getRGB(i, 0);
            edge[4 * i + 1] = small.getRGB(last, i);
            edge[4 * i + 2] = small.getRGB(last - i, last);
            edge[4 * i + 3] = small.getRGB(0, last - i);
        }
        for (int rgb : edge) {
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }
        int mean = (int) (red / edge.length << 16 | green / edge.length << 8 | blue / edge.length);
        return Tone.under(Contrast.best(Contrast.luminance(mean)), mean, CALM);
    }
}
