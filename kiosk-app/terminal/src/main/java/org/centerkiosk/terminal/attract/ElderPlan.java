package org.centerkiosk.terminal.attract;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where things stand with the larger text.
 *
 * @param portrait stage above the strip, else beside it
 * @param split the height of the stage in portrait, its width in landscape
 * @param rows of the strip
 * @param dock its height, 0 without touch
 */
record ElderPlan(boolean portrait, double split, int rows, double dock) {

    static final double ROW = 164;
    static final double ROW_GAP = 16;
    static final double HEADING = 96;

    private static final double PORTRAIT_DOCK = 160;
    private static final double LANDSCAPE_DOCK = 144;
    private static final double FOOT = 16;
    private static final double STAGE = 860;
    private static final double PANEL = 920;
    private static final double NARROWEST_PANEL = 780;
    private static final double PANEL_SHARE = 0.48;
    private static final double PANEL_TOP = 40;
    private static final int MOST_ROWS = 4;

    static ElderPlan of(Viewport viewport, boolean board) {
        boolean portrait = viewport.isPortrait();
        double dock = board ? 0 : portrait ? PORTRAIT_DOCK : LANDSCAPE_DOCK;
        double above = portrait ? STAGE : PANEL_TOP;
        double room = viewport.height() - dock - above - HEADING - FOOT;
        int rows = Math.clamp((long) ((room + ROW_GAP) / (ROW + ROW_GAP)), 1, MOST_ROWS);
        double taken = HEADING + rows * (ROW + ROW_GAP) - ROW_GAP + FOOT;
        double split = portrait
                ? viewport.height() - dock - taken
                : viewport.width() - Math.clamp(viewport.width() * PANEL_SHARE, NARROWEST_PANEL, PANEL);
        return new ElderPlan(portrait, Math.floor(split), rows, dock);
    }
}
