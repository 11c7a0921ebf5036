package org.centerkiosk.terminal.signup;

import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of the form lie, in design pixels.
 *
 * @param form how its parts stand to each other
 * @param deskX left edge of all but the stage
 * @param dockTop upper edge of the dock
 * @param keys height of the keyboard
 */
record FormLayout(Form form, double width, double height, double deskX, double dockTop, double keys) {

    /** How its parts stand to each other. */
    enum Form {
        /** Portrait: the stage above. */
        TALL,
        /** The same on a screen that is not tall: head and form alone. */
        LOW,
        /** Landscape: the stage at the left. */
        SIDE
    }

    private static final double TALL_SCREEN = 1800;

    /** Of the form, from the upper edge of its sheet to the keyboard. */
    private static final double ROOMY = 560;

    private static final double ELDER_ROOMY = 596;
    private static final double COMPACT = 436;
    private static final double WIDEST_STAGE = 600;
    private static final double NARROWEST_DESK = 1040;

    static FormLayout of(Viewport viewport, double keys) {
        double width = viewport.width();
        double height = viewport.height();
        if (viewport.isPortrait()) {
            Form form = height >= TALL_SCREEN ? Form.TALL : Form.LOW;
            return new FormLayout(form, width, height, 0, height - 160, keys);
        }
        double stage = Math.min(WIDEST_STAGE, width - NARROWEST_DESK);
        return new FormLayout(Form.SIDE, width, height, stage, height - 144, keys);
    }

    boolean isCompact() {
        return form != Form.TALL;
    }

    double deskWidth() {
        return width - deskX;
    }

    double margin() {
        return form == Form.SIDE ? 48 : 56;
    }

    /** Upper edge of the keyboard, and of what stands in its place. */
    double trayTop() {
        return dockTop - keys;
    }

    /** Upper edge of the sheet. */
    double deskTop(boolean elder) {
        return switch (form) {
            case TALL -> trayTop() - (elder ? ELDER_ROOMY : ROOMY);
            case LOW -> Math.max(0, trayTop() - COMPACT);
            case SIDE -> 0;
        };
    }

    PosterStage.Form stageForm() {
        return switch (form) {
            case TALL -> PosterStage.Form.TALL;
            case LOW -> PosterStage.Form.LOW;
            case SIDE -> PosterStage.Form.SIDE;
        };
    }
}
