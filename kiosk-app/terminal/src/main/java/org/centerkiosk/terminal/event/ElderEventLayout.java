package org.centerkiosk.terminal.event;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of an event in large letters lie, in design pixels.
 *
 * @param form how its parts stand to each other
 * @param stageWidth of the stage
 * @param deskX left edge of sessions and cards
 * @param deskWidth of sessions and cards
 * @param dockX left edge of the dock
 * @param dockTop upper edge of the dock
 */
record ElderEventLayout(
        Form form,
        double width,
        double height,
        double stageWidth,
        double deskX,
        double deskWidth,
        double dockX,
        double dockTop) {

    /** How its parts stand to each other. */
    enum Form {
        /** Portrait: one below the other. */
        TALL,
        /** The same without picture and headings. */
        LOW,
        /** Landscape: title and facts at the left, sessions and cards at the right. */
        SIDE,
        /** The same with the clock below the name. */
        NARROW
    }

    static final double MARGIN = 56;

    private static final double TALL_SCREEN = 1800;
    private static final double WIDE_SCREEN = 1700;

    static ElderEventLayout of(Viewport viewport) {
        double width = viewport.width();
        double height = viewport.height();
        if (viewport.isPortrait()) {
            Form form = height >= TALL_SCREEN ? Form.TALL : Form.LOW;
            return new ElderEventLayout(form, width, height, width, MARGIN, width - 2 * MARGIN, 0, height - 160);
        }
        boolean wide = width >= WIDE_SCREEN;
        double stage = wide ? 720 : 560;
        double margin = wide ? 48 : 40;
        return new ElderEventLayout(
                wide ? Form.SIDE : Form.NARROW,
                width,
                height,
                stage,
                stage + margin,
                width - stage - 2 * margin,
                stage,
                height - 144);
    }

    boolean isPortrait() {
        return form == Form.TALL || form == Form.LOW;
    }

    int tiles() {
        return 3;
    }

    double tileHeight() {
        return form == Form.SIDE ? 212 : 164;
    }

    double cardHeight() {
        return form == Form.LOW ? 404 : 424;
    }

    /** Of the title and the facts. */
    double stageInner() {
        return stageWidth - 2 * MARGIN;
    }
}
