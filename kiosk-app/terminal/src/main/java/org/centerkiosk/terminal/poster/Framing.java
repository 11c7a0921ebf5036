package org.centerkiosk.terminal.poster;

import java.awt.geom.AffineTransform;

/** Aims at a drawing: which part of it a slot shows, and how large. The drawing goes on past its edges. */
final class Framing {
    private static final double SIDE = 1000;

    private Framing() {}

    /** From the drawing's coordinates to device pixels. */
    static AffineTransform of(Motif motif, PosterSlot slot) {
        boolean square = slot.layout() == PosterLayout.PLAIN && slot.width() < 2 * slot.height();
        return square ? cover(motif.focus(), slot) : place(motif, slot);
    }

    /** Fills the slot with the square drawing, and keeps the middle of the focus in sight where that cuts. */
    private static AffineTransform cover(Motif.Focus focus, PosterSlot slot) {
        double scale = Math.max(slot.width(), slot.height()) / SIDE;
        double slackX = slot.width() - SIDE * scale;
        double slackY = slot.height() - SIDE * scale;
        double x = slot.width() / 2.0 - focus.centerX() * scale;
        double y = slot.height() / 2.0 - focus.centerY() * scale;
        return new AffineTransform(scale, 0, 0, scale, Math.clamp(x, slackX, 0), Math.clamp(y, slackY, 0));
    }

    /** Puts the focus whole into the part of the slot that no text needs, standing on its lower edge. */
    private static AffineTransform place(Motif motif, PosterSlot slot) {
        Motif.Focus focus = motif.focus();
        Zone art = slot.art();
        boolean block = slot.layout() == PosterLayout.LANDSCAPE;
        double floor = block ? motif.ground() : focus.bottom();
        double bottom = block ? slot.height() * PosterSlot.BLOCK_TOP : art.bottom();
        double scale = Math.min(art.width() / focus.width(), (bottom - art.y()) / (floor - focus.y()));
        double x = art.x() + art.width() / 2.0 - focus.centerX() * scale;
        return new AffineTransform(scale, 0, 0, scale, x, bottom - floor * scale);
    }
}
