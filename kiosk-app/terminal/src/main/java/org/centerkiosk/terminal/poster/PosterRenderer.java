package org.centerkiosk.terminal.poster;

import java.awt.Graphics2D;

/** Draws posters. Safe for use by several threads; takes tens of milliseconds, so never on the JavaFX thread. */
public final class PosterRenderer {
    private final MotifArt art = new MotifArt();

    public PosterImage render(Poster poster, PosterSlot slot) {
        PosterCanvas canvas = new PosterCanvas(slot.width(), slot.height());
        Graphics2D g = canvas.graphics();
        art.paint(poster.motif(), slot, g);
        g.dispose();
        canvas.roundCorners(slot.radius());
        return new PosterImage(
                slot.width(),
                slot.height(),
                canvas.pixels(),
                poster.motif().on(),
                poster.motif().on(),
                poster.motif().on());
    }
}
