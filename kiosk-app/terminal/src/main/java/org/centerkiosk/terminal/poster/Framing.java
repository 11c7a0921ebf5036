package org.centerkiosk.terminal.poster;

import java.awt.geom.AffineTransform;

/** Aims at a drawing: which part of it a slot shows, and how large. The drawing goes on past its edges. */
final class Framing {
    /** From this shape on a slot is a band. */
    private static final double WIDE = 2;

    /** How high a band is, measured in heights of the focus. */
    private static final double STRIP = 0.72;

    /** How large a slot without text is, measured in sizes of the focus. */
    private static final double AIR = 1.14;

    /** The part of the height that may lie below a low, wide motif: the sky is the livelier half. */
    private static final double MOST_GROUND = 0.16;

    private Framing() {}

    /** From the drawing's coordinates to device pixels. */
    static AffineTransform of(Motif motif, PosterSlot slot) {
        return slot.layout() == PosterLayout.PLAIN ? portrait(motif.focus(), slot) : place(motif, slot);
    }

    /** The focus with a little air around it; a band, far wider than high, shows a strip of it rather than a stamp. */
    private static AffineTransform portrait(Motif.Focus focus, PosterSlot slot) {
        double part = slot.width() > WIDE * slot.height() ? STRIP : AIR;
        double scale = Math.min(slot.width() / (focus.width() * part), slot.height() / (focus.height() * part));
        double x = slot.width() / 2.0 - focus.centerX() * scale;
        double below = Math.min((slot.height() - focus.height() * scale) / 2, MOST_GROUND * slot.height());
        return new AffineTransform(scale, 0, 0, scale, x, slot.height() - below - focus.bottom() * scale);
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
