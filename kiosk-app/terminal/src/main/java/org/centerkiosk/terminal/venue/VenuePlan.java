package org.centerkiosk.terminal.venue;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where things stand on the card.
 *
 * @param portrait stage above the sheet, else beside it
 * @param elder larger text
 * @param split where the sheet begins: its top in portrait, its left edge in landscape
 * @param dock its height, 0 without touch
 * @param closures at most so many
 * @param low whether there is room for the most needed facts alone
 */
record VenuePlan(boolean portrait, boolean elder, double split, double dock, int closures, boolean low) {

    static final double MARGIN = 56;
    static final double PANEL_MARGIN = 48;
    static final double PAD = 40;

    private static final double PORTRAIT_DOCK = 160;
    private static final double LANDSCAPE_DOCK = 144;
    private static final double PANEL = 832;
    private static final double NARROWEST_PANEL = 760;
    private static final double STAGE = 520;
    private static final double ELDER_STAGE = 552;
    private static final double LOW_STAGE = 436;
    private static final double ELDER_LOW_STAGE = 440;
    private static final double TALL_SCREEN = 1600;
    private static final double NOTICE = 88;

    /** @param notice whether the stage has to hold a notice too */
    static VenuePlan of(Viewport viewport, boolean elder, boolean touch, boolean notice) {
        boolean portrait = viewport.isPortrait();
        double dock = !touch ? 0 : portrait ? PORTRAIT_DOCK : LANDSCAPE_DOCK;
        double panel = Math.clamp(viewport.width() * 0.44, NARROWEST_PANEL, PANEL);
        boolean low = portrait && viewport.height() < TALL_SCREEN;
        double stage = elder ? (low ? ELDER_LOW_STAGE : ELDER_STAGE) : low ? LOW_STAGE : STAGE;
        double split = portrait ? stage + (notice ? NOTICE : 0) : Math.floor(viewport.width() - panel);
        return new VenuePlan(portrait, elder, split, dock, low ? 0 : notice ? 1 : 2, low);
    }
}
