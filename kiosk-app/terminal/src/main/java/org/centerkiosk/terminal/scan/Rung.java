package org.centerkiosk.terminal.scan;

/** The attempts at a frame, in their order. Scales are those of a frame of 1280 pixels. */
enum Rung {
    /** What reads most frames. */
    HALF(2, 18, 1, false),
    /** Noise, and modules of many pixels. */
    THIRD(3, 14, 1, true),
    /** A small window brings out blurred finders. */
    CLOSE(2, 8, 1, false),
    /** No new look: two finders of which the third is hidden. */
    PAIRS(2, 8, 1, false),
    /** A symbol that fills the frame. */
    SIXTH(6, 18, 1, false),
    /** Modules of less than two pixels. */
    WHOLE(1, 5, 2, false),
    /** ZXing's own reader, which finds in its own way. */
    INSURANCE(1, 0, 1, false);

    private static final double USUAL_WIDTH = 1280;

    private final int scale;
    private final int radius;
    private final int rowStep;
    private final boolean smoothed;

    Rung(int scale, int radius, int rowStep, boolean smoothed) {
        this.scale = scale;
        this.radius = radius;
        this.rowStep = rowStep;
        this.smoothed = smoothed;
    }

    /** Pixels of this frame for one of the plane. */
    int factor(Luminance frame) {
        double size = Math.max(frame.width(), frame.height()) / USUAL_WIDTH;
        return Math.max((int) Math.round(scale * size), 1);
    }

    /** Of the square that a pixel is compared with, in pixels of the plane. */
    int radius() {
        return radius;
    }

    int rowStep() {
        return rowStep;
    }

    boolean isSmoothed() {
        return smoothed;
    }
}
