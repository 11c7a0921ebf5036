package org.centerkiosk.terminal.sample;

import javafx.geometry.Bounds;

/** How boxes on a screen lie to each other. */
final class Boxes {

    /** Layouts snap to whole pixels, and antialiased edges reach one further. */
    private static final double GRACE = 1.5;

    private Boxes() {}

    static boolean contains(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - GRACE
                && inner.getMinY() >= outer.getMinY() - GRACE
                && inner.getMaxX() <= outer.getMaxX() + GRACE
                && inner.getMaxY() <= outer.getMaxY() + GRACE;
    }

    static boolean overlaps(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > GRACE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > GRACE;
    }

    static String text(Bounds box) {
        return "%.0f×%.0f at %.0f, %.0f".formatted(box.getWidth(), box.getHeight(), box.getMinX(), box.getMinY());
    }
}
