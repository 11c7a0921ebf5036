package org.centerkiosk.terminal.poster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;

/** Draws posters. Safe for use by several threads; takes tens of milliseconds, so never on the JavaFX thread. */
public final class PosterRenderer {
    /** A picture that text would need faded more than this is shown beside the text instead of under it. */
    private static final double HEAVIEST_VEIL = 0.55;

    private final MotifArt motifs = new MotifArt();

    /** Always answers: where the event's own picture cannot be shown, its motif is. */
    public PosterImage render(Poster poster, PosterSlot slot) {
        PosterCanvas canvas = new PosterCanvas(slot.width(), slot.height());
        Path file = poster.picture();
        Optional<BufferedImage> picture = file == null ? Optional.empty() : PictureFile.read(file, slot);
        PosterImage image =
                picture.map(own -> own(own, slot, canvas)).orElseGet(() -> drawn(poster.motif(), slot, canvas));
        canvas.roundCorners(slot.radius());
        return image;
    }

    private static PosterImage own(BufferedImage picture, PosterSlot slot, PosterCanvas canvas) {
        PictureArt art = new PictureArt(picture, slot);
        Legibility legibility = new Legibility(canvas, slot);
        if (art.fits()) {
            art.cover(canvas);
            Legibility.Plan plan = legibility.planFor(art.ground());
            if (plan.veil() <= HEAVIEST_VEIL) {
                return legibility.finish(plan);
            }
        }
        art.hang(canvas);
        return legibility.finish(legibility.planFor(art.ground()));
    }

    private PosterImage drawn(Motif motif, PosterSlot slot, PosterCanvas canvas) {
        Graphics2D g = canvas.graphics();
        motifs.paint(motif, slot, g);
        g.dispose();
        Legibility legibility = new Legibility(canvas, slot);
        return legibility.finish(legibility.planFor(motif));
    }
}
