package org.centerkiosk.terminal.scan;

/** What makes a generated frame hard to read. The first eight are the sets of the goal. */
enum Hardship {
    ROTATION,
    PERSPECTIVE,
    BLUR,
    NOISE,
    LOW_CONTRAST,
    GLARE,
    SMALL,
    MIXED,
    INVERTED,
    MOTION
}
