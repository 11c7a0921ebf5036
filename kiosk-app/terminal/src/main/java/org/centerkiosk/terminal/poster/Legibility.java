package org.centerkiosk.terminal.poster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that the text of a slot can be read on what was drawn there. */
final class Legibility {
    private static final double FEATHER = 150;
    private static final double FOOT_FEATHER = 8;

    /** The band behind brand and clock is narrow: it may be veiled more than the place of the title. */
    private static final double HEAD_COUNTS = 0.7;

    /** How much less veil dark text must need than light text to be chosen. */
    private static final double HANDICAP_OF_INK = 0.25;

    private final PosterCanvas canvas;
    private final PosterSlot slot;

    Legibility(PosterCanvas canvas, PosterSlot slot) {
        this.canvas = canvas;
        this.slot = slot;
    }

    /** For a drawing that declares its colours: they are kept, and hardly ever need help. */
    Plan planFor(Motif motif) {
        boolean block = slot.layout() == PosterLayout.LANDSCAPE;
        TextColor titleOn = block ? motif.groundOn() : motif.on();
        int last = canvas.pixels().length - canvas.width();
        int sky = tint(motif.on(), canvas.pixels()[0]);
        Scrim scrim = new Scrim(canvas);
        double head = protectHead(scrim, motif.on(), sky);
        double title = protectTitle(scrim, titleOn, block ? tint(titleOn, canvas.pixels()[last]) : sky);
        return new Plan(scrim, motif.on(), titleOn, Math.max(HEAD_COUNTS * head, title));
    }

    /** For a picture on a ground: the text colour that needs the picture changed less; a dark veil is the calmer one. */
    Plan planFor(int ground) {
        Plan cream = planFor(ground, TextColor.CREAM);
        Plan ink = planFor(ground, TextColor.INK);
        return ink.veil() + HANDICAP_OF_INK < cream.veil() ? ink : cream;
    }

    private Plan planFor(int ground, TextColor on) {
        boolean block = slot.layout() == PosterLayout.LANDSCAPE;
        Scrim scrim = new Scrim(canvas);
        double head = protectHead(scrim, on, tint(on, ground));
        // The block of a landscape stage is the ground itself, whatever the text above it needs.
        TextColor titleOn = block ? Contrast.best(Contrast.luminance(ground)) : on;
        double title = block ? 0 : protectTitle(scrim, on, tint(on, ground));
        return new Plan(scrim, on, titleOn, Math.max(HEAD_COUNTS * head, title));
    }

    private static int tint(TextColor on, int rgb) {
        return Tone.under(on, rgb & 0xFFFFFF, Contrast.TEXT + 2 * Scrim.MARGIN);
    }

    private double protectHead(Scrim scrim, TextColor on, int tint) {
        double most = 0;
        for (Zone zone : zones(slot.brand(), slot.clock())) {
            Band band = new Band(Band.Side.TOP, zone.bottom(), feather(FEATHER));
            most = Math.max(most, scrim.protect(zone, band, on, tint, Contrast.TEXT));
        }
        return most;
    }

    private double protectTitle(Scrim scrim, TextColor on, int tint) {
        Zone zone = slot.title();
        if (zone == null) {
            return 0;
        }
        Band band = switch (slot.layout()) {
            case VERTICAL_TITLE -> new Band(Band.Side.RIGHT, zone.x(), feather(FEATHER));
            case ONE_LINE_TITLE, TWO_LINE_TITLE -> new Band(Band.Side.TOP, zone.bottom(), feather(FEATHER));
            case STAGE, PLAIN -> new Band(Band.Side.LEFT, zone.right(), feather(FEATHER));
            case LANDSCAPE -> new Band(Band.Side.BOTTOM, zone.y(), feather(FOOT_FEATHER));
        };
        return scrim.protect(zone, band, on, tint, Contrast.TEXT);
    }

    /** Draws what was planned and answers with the finished poster. */
    PosterImage finish(Plan plan) {
        plan.scrim().apply();
        TextColor footOn = plan.titleOn();
        for (Zone foot : zones(slot.foot())) {
            footOn = Contrast.best(new LocalMeans(canvas, foot).mean());
            int corner = canvas.pixels()[canvas.pixels().length - canvas.width()];
            Scrim scrim = new Scrim(canvas);
            Band band = new Band(Band.Side.BOTTOM, foot.y(), feather(FOOT_FEATHER));
            scrim.protect(foot, band, footOn, Tone.under(footOn, corner, Contrast.TEXT), Contrast.MARK);
            scrim.apply();
        }
        return new PosterImage(canvas.width(), canvas.height(), canvas.pixels(), plan.on(), plan.titleOn(), footOn);
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

    /**
     * What text needs.
     *
     * @param veil how much of the picture it costs, 0 to 1: how far its most faded zone is faded
     */
    record Plan(Scrim scrim, TextColor on, TextColor titleOn, double veil) {}
}
