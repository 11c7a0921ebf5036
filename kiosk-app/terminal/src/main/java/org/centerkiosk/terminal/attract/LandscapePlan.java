package org.centerkiosk.terminal.attract;

/**
 * Where things stand on a landscape screen, which is always 1080 design pixels high.
 *
 * @param stageWidth the part at the left that the picture fills
 * @param rows of the strip
 * @param rowHeight of each
 * @param hasQr whether the stage is wide enough for a QR beside the facts
 */
record LandscapePlan(double stageWidth, int rows, double rowHeight, boolean hasQr) {

    static final double DOCK = 144;

    /** The board's card: the QR with its symbol of 248, and a border. */
    static final double CARD = 328;

    /** The QR's card beside the facts, its symbol 216 wide. */
    static final double SIDE = 288;

    private static final double PANEL = 832;
    private static final double NARROWEST_PANEL = 760;
    private static final double NARROWEST_STAGE_WITH_QR = 880;

    static LandscapePlan of(double width, boolean board) {
        double stage = width - Math.clamp(width * 0.44, NARROWEST_PANEL, PANEL);
        return new LandscapePlan(Math.floor(stage), board ? 5 : 6, board ? 88 : 112, stage >= NARROWEST_STAGE_WITH_QR);
    }
}
