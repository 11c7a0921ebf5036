package org.centerkiosk.terminal.poster;

import java.util.ArrayList;
import java.util.List;

/**
 * Fades a picture towards one calm colour where text will stand, just as far as the text needs: nothing where the
 * picture is calm enough by itself.
 */
final class Scrim {
    /** A little more than what is asked, for rounding and for the screen's own scaling. */
    static final double MARGIN = 0.1;

    private static final int SEARCH_STEPS = 7;

    private final PosterCanvas canvas;
    private final List<Veil> veils = new ArrayList<>();

    Scrim(PosterCanvas canvas) {
        this.canvas = canvas;
    }

    /**
     * Plans the fading behind one zone.
     *
     * @param tint the colour to fade to, itself in contrast to the text
     * @return how far it has to fade, 0 (not at all) to 1
     */
    double protect(Zone zone, Band band, TextColor text, int tint, double ratio) {
        double strength = strength(zone, text, tint, ratio + MARGIN);
        if (strength > 0) {
            veils.add(new Veil(band, strength, tint));
        }
        return strength;
    }

    /** Draws what was planned. */
    void apply() {
        veils.forEach(this::draw);
    }

    private void draw(Veil veil) {
        int[] pixels = canvas.pixels();
        Zone reach = veil.band.reach(canvas.width(), canvas.height());
        for (int y = reach.y(); y < reach.bottom(); y++) {
            for (int x = reach.x(); x < reach.right(); x++) {
                int i = y * canvas.width() + x;
                pixels[i] = 0xFF000000 | Tone.mix(pixels[i], veil.tint, veil.strength * veil.band.cover(x, y));
            }
        }
    }

    private double strength(Zone zone, TextColor text, int tint, double ratio) {
        LocalMeans means = new LocalMeans(canvas, zone);
        if (means.worst(text, tint, 0) >= ratio) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double middle = (low + high) / 2;
            if (means.worst(text, tint, middle) >= ratio) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private record Veil(Band band, double strength, int tint) {}
}
