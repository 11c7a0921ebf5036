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

    private static final double RADIUS = 20;
    private static final double MARGIN = 16;

    private final BufferedImage picture;
    private final PosterSlot slot;
    private final int ground;

    PictureArt(BufferedImage picture, PosterSlot slot) {
        this.picture = picture;
        this.slot = slot;
        this.ground = Ground.of(picture);
    }

    /** The colour beside and below the picture, fit for text. */
    int ground() {
        return ground;
    }

    /** Whether the picture can fill the slot without losing much. */
    boolean fits() {
        return cut(stage()) <= limit();
    }

    /** Fills the slot. */
    void cover(PosterCanvas canvas) {
        Graphics2D g = wall(canvas);
        Zone stage = stage();
        g.drawImage(cropped(stage.width(), stage.height()).image(), stage.x(), stage.y(), null);
        g.dispose();
    }

    private Graphics2D wall(PosterCanvas canvas) {
        Graphics2D g = canvas.graphics();
        g.setColor(new Color(ground));
        g.fillRect(0, 0, canvas.width(), canvas.height());
        return g;
    }

    private double limit() {
        return slot.layout() == PosterLayout.PLAIN ? CUT_OF_THUMB : CUT;
    }

    /** The part of a slot that a picture may fill. */
    private Zone stage() {
        int height = slot.layout() == PosterLayout.LANDSCAPE
                ? (int) Math.round(slot.height() * PosterSlot.BLOCK_TOP)
                : slot.height();
        return new Zone(0, 0, slot.width(), height);
    }

    /** How much of each of two opposite sides is lost when the picture fills the zone. */
    private double cut(Zone zone) {
        double shape = (double) picture.getWidth() / picture.getHeight() * zone.height() / zone.width();
        double seen = Math.min(shape, 1 / shape);
        boolean tooSmall = fill(picture, zone.width(), zone.height()) > LARGEST_SCALE;
        return tooSmall ? 1 : (1 - seen) / 2;
    }

    private static double fill(BufferedImage picture, double width, double height) {
        return Math.max(width / picture.getWidth(), height / picture.getHeight());
    }

    /** Hangs it whole on the ground, beside the text. */
    void hang(PosterCanvas canvas) {
        Zone wall = slot.art();
        double margin = slot.layout() == PosterLayout.PLAIN ? 0 : MARGIN * slot.scale();
        double scale = Math.min(
                LARGEST_SCALE,
                Math.min(
                        (wall.width() - 2 * margin) / picture.getWidth(),
                        (wall.height() - 2 * margin) / picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        PosterCanvas print = cropped(width, height);
        if (slot.layout() != PosterLayout.PLAIN) {
            print.roundCorners((int) Math.min(RADIUS * slot.scale(), Math.min(width, height) / 4.0));
        }
        Graphics2D g = wall(canvas);
        int x = wall.x() + (wall.width() - width) / 2;
        int y = wall.y() + (wall.height() - height) / 2;
        g.drawImage(print.image(), x, y, null);
        g.dispose();
    }

    /** The picture's middle, filling exactly that size at one scale for both directions. */
    private PosterCanvas cropped(int width, int height) {
        BufferedImage source = picture;
        while (fill(source, width, height) < 0.5) {
            source = Ground.scaled(source, (source.getWidth() + 1) / 2, (source.getHeight() + 1) / 2);
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
}
