package org.centerkiosk.terminal.attract;

/**
 * Where things stand on a portrait screen: as many rows as leave the stage its share of the height, up to five.
 *
 * @param sheetTop where the sheet begins
 * @param rows of the strip
 * @param dock its height, 0 without touch
 * @param qrSide of the QR's card
 */
record PortraitPlan(double sheetTop, int rows, double dock, double qrSide) {

    static final double ROW = 86;
    static final double HERO_TOP = 36;
    static final double HEADING_GAP = 16;

    private static final double DOCK = 160;
    private static final double HEADING = 60;
    private static final double CAPTIONS = 72;
    private static final double FOOT = 8;
    private static final double BOARD_FOOT = 40;
    private static final double STAGE_SHARE = 0.42;

    /** The symbol alone is 216 wide for a phone at arm's length, 248 for one before a screen on the wall. */
    private static final double SIDE = 288;

    private static final double BOARD_SIDE = 328;

    static PortraitPlan of(double height, boolean board) {
        double dock = board ? 0 : DOCK;
        double side = board ? BOARD_SIDE : SIDE;
        double fixed = HERO_TOP + side + CAPTIONS + HEADING_GAP + HEADING + (board ? BOARD_FOOT : FOOT) + dock;
        int rows = board ? 6 : 5;
        while (rows > 0 && height - fixed - rows * ROW < STAGE_SHARE * height) {
            rows--;
        }
        if (rows == 0) {
            fixed -= HEADING + HEADING_GAP;
        }
        return new PortraitPlan(Math.floor(height - fixed - rows * ROW), rows, dock, side);
    }
}
