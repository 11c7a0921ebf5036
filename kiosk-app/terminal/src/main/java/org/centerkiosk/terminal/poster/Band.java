package org.centerkiosk.terminal.poster;

/**
 * A part of a poster along one of its sides: whole up to an edge, then fading out. Fading bands rather than boxes make
 * a scrim look like light, not like a label.
 *
 * @param edge where the fading begins, device pixels
 * @param feather how far it takes, device pixels
 */
record Band(Side side, int edge, int feather) {
    enum Side {
        LEFT,
        TOP,
        RIGHT,
        BOTTOM
    }

    /** All of a poster that the band touches. */
    Zone reach(int width, int height) {
        Zone reach = switch (side) {
            case LEFT -> new Zone(0, 0, edge + feather, height);
            case TOP -> new Zone(0, 0, width, edge + feather);
            case RIGHT -> new Zone(edge - feather, 0, width - edge + feather, height);
            case BOTTOM -> new Zone(0, edge - feather, width, height - edge + feather);
        };
        return reach.within(width, height);
    }

    /** How much of the band is at that pixel, 0 to 1. */
    double cover(int x, int y) {
        int past = switch (side) {
            case LEFT -> x - edge;
            case TOP -> y - edge;
            case RIGHT -> edge - x;
            case BOTTOM -> edge - y;
        };
        if (past <= 0) {
            return 1;
        }
        if (past >= feather) {
            return 0;
        }
        double t = 1 - (double) past / feather;
        return t * t * (3 - 2 * t);
    }
}
