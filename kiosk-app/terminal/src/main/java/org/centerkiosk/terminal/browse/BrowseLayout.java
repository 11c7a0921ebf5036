package org.centerkiosk.terminal.browse;

import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of the list of a day lie, in design pixels: the stage above the desk, or at its left.
 *
 * @param stageWidth of the stage
 * @param stageHeight of the stage, with what the desk covers of it
 * @param deskX left edge of the desk
 * @param deskY upper edge of the desk
 * @param deskWidth of the desk
 * @param deskHeight of the desk, down to the dock
 * @param margin at the left and right of the desk
 * @param headingTop from here on all heights count from the desk's upper edge
 * @param rows on a page
 * @param pagesAbove whether the page buttons stand beside the chips and not below the rows
 * @param dockHeight of the dock
 */
record BrowseLayout(
        boolean portrait,
        double stageWidth,
        double stageHeight,
        double deskX,
        double deskY,
        double deskWidth,
        double deskHeight,
        double margin,
        double headingTop,
        int rows,
        boolean pagesAbove,
        double dockHeight) {

    static final double ROW = 104;
    static final double ROW_STEP = 112;
    static final double HEADING = 80;
    static final double DAYS = 112;
    static final double CHIPS = 72;
    static final double PAGE_BAR = 80;

    /** What seven days, the month and the chips of all categories need. */
    private static final double CONTENT = 968;

    /** Stages lower than this have one line for a large title. */
    private static final double LOW_STAGE = 560;

    private static final int WEEK = 7;
    private static final double WEEKDAYS = 40;
    private static final double GAP = 8;

    /** A number, a count and the swatches. */
    private static final double SMALLEST_WEEK = 104;

    private static final double PAGE_BUTTONS = 2 * 72 + 8 + 24;

    static BrowseLayout of(Viewport viewport) {
        return viewport.isPortrait() ? portrait(viewport) : landscape(viewport);
    }

    private static BrowseLayout portrait(Viewport viewport) {
        double dock = 160;
        double top = sheetTop(viewport.height(), 632);
        double desk = viewport.height() - dock - top;
        double free = desk - rowsTop(32) - PAGE_BAR - 24;
        return new BrowseLayout(
                true, viewport.width(), top + 48, 0, top, viewport.width(), desk, 56, 32, rows(free), false, dock);
    }

    /** The stage gives way on shorter screens, to 376 at least. */
    static double sheetTop(double height, double full) {
        double given = full + (height - 1920) * (height > 1920 ? 0.4 : 0.52);
        return Math.max(376, Math.floor(given / 8) * 8);
    }

    private static BrowseLayout landscape(Viewport viewport) {
        double dock = 144;
        double stage = Math.min(640, viewport.width() - CONTENT - 2 * 48);
        double desk = viewport.width() - stage;
        double margin = desk - CONTENT >= 2 * 56 ? 56 : 40;
        boolean above = desk - 2 * margin >= CONTENT + PAGE_BUTTONS;
        double height = viewport.height() - dock;
        double free = height - rowsTop(32) - (above ? 24 : PAGE_BAR + 16);
        return new BrowseLayout(
                false, stage, viewport.height(), stage, 0, desk, height, margin, 32, rows(free), above, dock);
    }

    private static int rows(double free) {
        return Math.max(1, (int) Math.floor((free + ROW_STEP - ROW) / ROW_STEP));
    }

    private static double rowsTop(double headingTop) {
        return headingTop + HEADING + 24 + DAYS + 16 + CHIPS + 16;
    }

    PosterStage.Form stageForm() {
        if (!portrait) {
            return PosterStage.Form.SIDE;
        }
        return stageHeight < LOW_STAGE ? PosterStage.Form.LOW : PosterStage.Form.TALL;
    }

    double daysTop() {
        return headingTop + HEADING + 24;
    }

    double chipsTop() {
        return daysTop() + DAYS + 16;
    }

    double rowsTop() {
        return rowsTop(headingTop);
    }

    double pageBarTop() {
        return deskHeight - (portrait ? 24 : 16) - PAGE_BAR;
    }

    /** Weeks of the coming days on a page: as many as they touch, where their tiles stay large enough. */
    int weeks(int daysAhead) {
        double free = deskHeight - daysTop() - CHIPS - 16 - WEEKDAYS - 24 + GAP;
        int fit = Math.max(1, (int) Math.floor(free / (SMALLEST_WEEK + GAP)));
        return Math.min(Math.ceilDiv(daysAhead - 1, WEEK) + 1, fit);
    }

    double contentWidth() {
        return deskWidth - 2 * margin;
    }
}
