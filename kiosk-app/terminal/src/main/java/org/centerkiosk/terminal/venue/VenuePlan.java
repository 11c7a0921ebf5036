package org.centerkiosk.terminal.venue;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where things stand on the card.
 *
 * @param portrait stage above the sheet, else beside it
 * @param elder larger text
 * @param split where the sheet begins: its top in portrait, its left edge in landscape
 * @param dock its height, 0 without touch
 * @param rooms on a page
 */
record VenuePlan(boolean portrait, boolean elder, double split, double dock, int rooms) {

    static final double MARGIN = 56;
    static final double PANEL_MARGIN = 48;
    static final double PAD = 40;
    static final double ROOM = 88;
    static final double ELDER_ROOM = 148;

    private static final double PORTRAIT_DOCK = 160;
    private static final double LANDSCAPE_DOCK = 144;
    private static final double PANEL = 832;
    private static final double PAGER = 96;
    private static final double ELDER_PAGER = 136;

    /** What stands above the rooms on the sheet. */
    private static final double PORTRAIT_FACTS = 596;

    private static final double ELDER_FACTS = 436;
    private static final double LANDSCAPE_FACTS = 508;
    private static final double ELDER_LANDSCAPE_FACTS = 248;

    /** @param notice whether the stage has to hold a notice too */
    static VenuePlan of(Viewport viewport, boolean elder, boolean touch, boolean notice) {
        boolean portrait = viewport.isPortrait();
        double dock = !touch ? 0 : portrait ? PORTRAIT_DOCK : LANDSCAPE_DOCK;
        double split = portrait ? (elder ? 552 : 520) + (notice ? 88 : 0) : Math.floor(viewport.width() - PANEL);
        double above;
        if (portrait) {
            above = split + (elder ? ELDER_FACTS : PORTRAIT_FACTS);
        } else {
            above = elder ? ELDER_LANDSCAPE_FACTS : LANDSCAPE_FACTS;
        }
        double room = elder ? ELDER_ROOM : ROOM;
        double pager = !touch ? PAD : elder ? ELDER_PAGER : PAGER;
        int rooms = (int) ((viewport.height() - dock - pager - above) / room);
        return new VenuePlan(portrait, elder, split, dock, Math.max(1, rooms));
    }
}
