package org.centerkiosk.terminal.poster;

/** Contrast as WCAG 2 defines it. */
final class Contrast {
    /** What text needs against what is behind it (WCAG 1.4.3). */
    static final double TEXT = 4.5;

    /** What marks without words need (WCAG 1.4.11). */
    static final double MARK = 3;

    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    private Contrast() {}

    /** Of an opaque colour, 0 to 1. */
    static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 0xFF] + 0.7152 * LINEAR[rgb >> 8 & 0xFF] + 0.0722 * LINEAR[rgb & 0xFF];
    }

    /** Between two luminances. */
    static double between(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    static double ratio(int rgb, TextColor text) {
        return between(luminance(rgb), luminance(text.rgb()));
    }

    /** The text colour that shows better on it. */
    static TextColor best(double luminance) {
        double cream = between(luminance, luminance(TextColor.CREAM.rgb()));
        return cream >= between(luminance, luminance(TextColor.INK.rgb())) ? TextColor.CREAM : TextColor.INK;
    }
}
