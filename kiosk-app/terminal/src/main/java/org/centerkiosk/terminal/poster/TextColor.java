package org.centerkiosk.terminal.poster;

/** The two colours that text on a poster comes in. */
public enum TextColor {
    CREAM(0xFBF3E1),
    INK(0x20262B);

    private final int rgb;

    TextColor(int rgb) {
        this.rgb = rgb;
    }

    /** 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }
}
