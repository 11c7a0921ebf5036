package org.centerkiosk.terminal.scanscreen;

import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts lie, in design pixels: the stage above the desk, or at its left.
 *
 * @param tall whether there is room for large parts
 * @param stageWidth of the stage
 * @param stageHeight of the stage, with what the desk covers of it
 * @param deskX left edge of the desk
 * @param deskY upper edge of the desk
 * @param deskWidth of the desk
 * @param deskHeight of the desk, down to the dock
 * @param margin at the left and right of the desk
 * @param dockHeight of the dock
 */
record ScanLayout(
        boolean portrait,
        boolean tall,
        double stageWidth,
        double stageHeight,
        double deskX,
        double deskY,
        double deskWidth,
        double deskHeight,
        double margin,
        double dockHeight) {

    private static final double TALL_SCREEN = 1800;
    private static final double OVERLAP = 48;
    private static final double CONTENT = 968;

    static ScanLayout of(Viewport viewport, boolean elder) {
        double width = viewport.width();
        double height = viewport.height();
        if (viewport.isPortrait()) {
            double dock = 160;
            boolean tall = height >= TALL_SCREEN;
            double top = elder ? 424 : tall ? Math.floor(616 + Math.max(0, height - 1920) * 0.3) : 360;
            return new ScanLayout(
                    true, tall, width, top + (elder ? 0 : OVERLAP), 0, top, width, height - dock - top, 56, dock);
        }
        double dock = 144;
        double stage = elder ? Math.min(720, width * 0.4) : Math.min(640, width - CONTENT - 2 * 48);
        double desk = width - stage;
        double margin = desk - CONTENT >= 2 * 56 ? 56 : 40;
        return new ScanLayout(
                false, true, Math.floor(stage), height, Math.floor(stage), 0, desk, height - dock, margin, dock);
    }

    PosterStage.Form stageForm() {
        if (!portrait) {
            return PosterStage.Form.SIDE;
        }
        return tall ? PosterStage.Form.TALL : PosterStage.Form.LOW;
    }

    double contentWidth() {
        return deskWidth - 2 * margin;
    }
}
