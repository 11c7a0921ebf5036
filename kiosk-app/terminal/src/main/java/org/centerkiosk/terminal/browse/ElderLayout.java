package org.centerkiosk.terminal.browse;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of the larger-text screens lie, in design pixels.
 *
 * @param form how stage and list stand to each other
 * @param stageWidth of the stage
 * @param stageHeight of the stage
 * @param listX left edge of the list
 * @param listTop upper edge of the list
 * @param listWidth of the list, without margins
 * @param buttonsTop upper edge of the row of buttons below the list
 * @param dockTop upper edge of the dock
 * @param dockX left edge of the dock
 */
record ElderLayout(
        Form form,
        double stageWidth,
        double stageHeight,
        double listX,
        double listTop,
        double listWidth,
        double buttonsTop,
        double dockTop,
        double dockX,
        double width,
        double height) {

    /** How stage and list stand to each other. */
    enum Form {
        /** Portrait: a high stage above the list. */
        TALL,
        /** Portrait that is not tall, or a stage that says little: a low stage above the list. */
        LOW,
        /** Landscape: the stage at the left. */
        SIDE,
        /** The same with a stage that has no room for the clock beside the name. */
        NARROW
    }

    static final double MARGIN = 56;
    static final double ROW = 164;
    static final double STEP = 180;
    static final double BUTTON = 120;
    static final double GAP = 16;

    private static final double TALL_SCREEN = 1880;
    private static final double WIDE_SCREEN = 1700;

    /** @param low whether a low stage is enough, and no line is wanted below the buttons */
    static ElderLayout of(Viewport viewport, boolean low) {
        double width = viewport.width();
        double height = viewport.height();
        if (!viewport.isPortrait()) {
            boolean wide = width >= WIDE_SCREEN;
            double stage = wide ? 720 : 560;
            double margin = wide ? 48 : 40;
            double dock = height - 144;
            return new ElderLayout(
                    wide ? Form.SIDE : Form.NARROW,
                    stage,
                    height,
                    stage + margin,
                    40,
                    width - stage - 2 * margin,
                    dock - 40 - BUTTON,
                    dock,
                    stage,
                    width,
                    height);
        }
        double dock = height - 160;
        boolean tall = height >= TALL_SCREEN && !low;
        double stage = tall ? 720 : 264;
        return new ElderLayout(
                tall ? Form.TALL : Form.LOW,
                width,
                stage,
                MARGIN,
                stage + (tall ? 48 : 32),
                width - 2 * MARGIN,
                dock - (low ? 144 : tall ? 264 : 208),
                dock,
                0,
                width,
                height);
    }

    /** Rows of the list on a page. */
    int rows() {
        return Math.max(1, (int) Math.floor((buttonsTop - 24 - listTop + GAP) / STEP));
    }

    boolean isPortrait() {
        return form == Form.TALL || form == Form.LOW;
    }

    double dockHeight() {
        return height - dockTop;
    }

    /** The line below the buttons; in landscape there is room for it on the stage alone. */
    double noteTop() {
        return isPortrait() ? buttonsTop + BUTTON + GAP : height - 128;
    }

    double noteHeight() {
        return isPortrait() ? dockTop - noteTop() - GAP : 96;
    }
}
