package org.centerkiosk.terminal.event;

import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of the screen of an event lie, in design pixels.
 *
 * @param form how its parts stand to each other
 * @param stageWidth of the stage
 * @param stageHeight of the stage, with what the desk covers of it
 * @param deskX left edge of the desk
 * @param deskY upper edge of the desk
 * @param deskWidth of the desk
 * @param deskHeight of the desk, down to the dock
 * @param margin at the left and right of the desk
 * @param dockHeight of the dock
 */
record EventLayout(
        Form form,
        double stageWidth,
        double stageHeight,
        double deskX,
        double deskY,
        double deskWidth,
        double deskHeight,
        double margin,
        double dockHeight) {

    /** How its parts stand to each other. */
    enum Form {
        /** Portrait: one below the other. */
        TALL,
        /** The same on a screen that is not tall: two facts, and cards with their words beside the picture. */
        LOW,
        /** Landscape: facts at the left, sessions and cards at the right. */
        SIDE
    }

    static final double GAP = 8;
    static final double WIDE_GAP = 16;
    static final double COLUMN_GAP = 32;

    private static final double CONTENT = 968;
    /** How much higher than usual a stage may become. */
    private static final double LARGEST_STAGE = 264;

    private static final double BELOW_LINES = 24;
    private static final double TALL_SCREEN = 1800;

    static EventLayout of(Viewport viewport) {
        double width = viewport.width();
        double height = viewport.height();
        if (viewport.isPortrait()) {
            double dock = 160;
            boolean tall = height >= TALL_SCREEN;
            double top = tall ? Math.floor(616 + Math.max(0, height - 1920) * 0.3) : 360;
            return new EventLayout(
                    tall ? Form.TALL : Form.LOW, width, top + 48, 0, top, width, height - dock - top, 56, dock);
        }
        double dock = 144;
        double stage = Math.min(640, width - CONTENT - 2 * 48);
        double desk = width - stage;
        double margin = desk - CONTENT >= 2 * 56 ? 56 : 40;
        return new EventLayout(Form.SIDE, stage, height, stage, 0, desk, height - dock, margin, dock);
    }

    /**
     * The same with the desk as high as it needs to be: the poster is larger, or gives way as far as its lines allow.
     *
     * @param wholeDesk what the desk needs for all of it
     * @param linesBottom where the lines on the stage end
     */
    EventLayout fitted(double wholeDesk, double linesBottom) {
        if (form == Form.SIDE) {
            return this;
        }
        double highest = Math.min(deskY, linesBottom + BELOW_LINES);
        double lowest = form == Form.LOW ? deskY : deskY + LARGEST_STAGE;
        double wanted = Math.clamp(deskY + deskHeight - wholeDesk, highest, lowest);
        double top = Math.ceil(Math.max(wanted, linesBottom + BELOW_LINES));
        double by = top - deskY;
        return new EventLayout(
                form, stageWidth, stageHeight + by, deskX, top, deskWidth, deskHeight - by, margin, dockHeight);
    }

    PosterStage.Form stageForm() {
        return switch (form) {
            case TALL -> PosterStage.Form.TALL;
            case LOW -> PosterStage.Form.LOW;
            case SIDE -> PosterStage.Form.SIDE;
        };
    }

    double contentWidth() {
        return deskWidth - 2 * margin;
    }

    /** Of sessions and cards. */
    double mainWidth() {
        return form == Form.SIDE ? 640 - (contentWidth() < 1000 ? 16 : 0) : contentWidth();
    }

    /** Tiles of sessions in a row. */
    int tilesInRow() {
        return form == Form.SIDE ? 4 : 7;
    }

    int tileRows() {
        return form == Form.SIDE ? 2 : 1;
    }

    EventRoom room() {
        return new EventRoom(tilesInRow() * tileRows(), form == Form.LOW ? 2 : 4, false);
    }

    /** Of a fact, without its icon. */
    double factWidth() {
        double column = form == Form.SIDE ? contentWidth() - mainWidth() - COLUMN_GAP : (contentWidth() - 24) / 2;
        return column - 88;
    }

    double cardHeight() {
        return switch (form) {
            case TALL -> 400;
            case LOW -> 320;
            case SIDE -> 380;
        };
    }
}
