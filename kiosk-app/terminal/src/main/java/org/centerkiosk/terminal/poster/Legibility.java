package org.centerkiosk.terminal.poster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that the text of a slot can be read on what was drawn there. */
final class Legibility {
    private static final double FEATHER = 150;
    private static final double FOOT_FEATHER = 8;

    private final PosterCanvas canvas;
    private final PosterSlot slot;

    Legibility(PosterCanvas canvas, PosterSlot slot) {
        this.canvas = canvas;
        this.slot = slot;
    }

    /** For a drawing that declares its colours: they are kept, and hardly ever need help. */
    PosterImage of(Motif motif) {
        TextColor titleOn = slot.layout() == PosterLayout.LANDSCAPE ? motif.groundOn() : motif.on();
        int last = canvas.pixels().length - canvas.width();
        int sky = Tone.under(motif.on(), canvas.pixels()[0], Contrast.TEXT + 2 * Scrim.MARGIN);
        int ground = Tone.under(titleOn, canvas.pixels()[last], Contrast.TEXT + 2 * Scrim.MARGIN);
        Scrim scrim = new Scrim(canvas);
        protectHead(scrim, motif.on(), sky);
        protectTitle(scrim, titleOn, slot.layout() == PosterLayout.LANDSCAPE ? ground : sky);
        scrim.apply();
        return image(motif.on(), titleOn);
    }

    /** For a picture on a ground: the text colour that needs the picture changed least. */
    PosterImage of(int ground) {
        TextColor titleOn = Contrast.best(Contrast.luminance(ground));
        TextColor best = titleOn;
        double least = Double.MAX_VALUE;
        for (TextColor on : List.of(titleOn, titleOn == TextColor.CREAM ? TextColor.INK : TextColor.CREAM)) {
            double cost = protectAll(new Scrim(canvas), on, ground);
            if (cost < least) {
                least = cost;
                best = on;
            }
        }
        Scrim scrim = new Scrim(canvas);
        protectAll(scrim, best, ground);
        scrim.apply();
        return image(best, slot.layout() == PosterLayout.LANDSCAPE ? titleOn : best);
    }

    private double protectAll(Scrim scrim, TextColor on, int ground) {
        int tint = Tone.under(on, ground, Contrast.TEXT + 2 * Scrim.MARGIN);
        double cost = protectHead(scrim, on, tint);
        // The block of a landscape stage is the ground itself, whatever the text above it needs.
        return slot.layout() == PosterLayout.LANDSCAPE ? cost : cost + protectTitle(scrim, on, tint);
    }

    private double protectHead(Scrim scrim, TextColor on, int tint) {
        double cost = 0;
        for (Zone zone : zones(slot.brand(), slot.clock())) {
            Band band = new Band(Band.Side.TOP, zone.bottom(), feather(FEATHER));
            cost += scrim.protect(zone, band, on, tint, Contrast.TEXT);
        }
        return cost;
    }

    private double protectTitle(Scrim scrim, TextColor on, int tint) {
        Zone zone = slot.title();
        if (zone == null) {
            return 0;
        }
        Band band = switch (slot.layout()) {
            case VERTICAL_TITLE -> new Band(Band.Side.RIGHT, zone.x(), feather(FEATHER));
            case HORIZONTAL_TITLE -> new Band(Band.Side.TOP, zone.bottom(), feather(FEATHER));
            case STAGE, PLAIN -> new Band(Band.Side.LEFT, zone.right(), feather(FEATHER));
            case LANDSCAPE -> new Band(Band.Side.BOTTOM, zone.y(), feather(FOOT_FEATHER));
        };
        return scrim.protect(zone, band, on, tint, Contrast.TEXT);
    }

    private PosterImage image(TextColor on, TextColor titleOn) {
        TextColor footOn = titleOn;
        for (Zone foot : zones(slot.foot())) {
            footOn = Contrast.best(new LocalMeans(canvas, foot).mean());
            int corner = canvas.pixels()[canvas.pixels().length - canvas.width()];
            Scrim scrim = new Scrim(canvas);
            Band band = new Band(Band.Side.BOTTOM, foot.y(), feather(FOOT_FEATHER));
            scrim.protect(foot, band, footOn, Tone.under(footOn, corner, Contrast.TEXT), Contrast.MARK);
            scrim.apply();
        }
        return new PosterImage(canvas.width(), canvas.height(), canvas.pixels(), on, titleOn, footOn);
    }

    private int feather(double reference) {
        return (int) Math.ceil(reference * slot.scale());
    }

    private static List<Zone> zones(@Nullable Zone... zones) {
        List<Zone> present = new ArrayList<>();
        for (Zone zone : zones) {
            if (zone != null) {
                present.add(zone);
            }
        }
        return present;
    }
}
