package org.centerkiosk.terminal.sample;

import javafx.scene.paint.Color;

/** Contrast of two opaque colours (WCAG 2.2, relative luminance). */
public final class Contrast {

    private Contrast() {}

    /** From 1 for equal colours to 21 for black and white. */
    public static double of(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
