package org.centerkiosk.terminal.poster;

/** Arithmetic of opaque sRGB colours, 0xRRGGBB. */
final class Tone {
    private static final int STEPS = 64;

    private Tone() {}

    /** From one colour to the other by a part of 0 to 1. */
    static int mix(int from, int to, double part) {
        int p = (int) Math.round(part * 256);
        int red = (from >> 16 & 0xFF) * (256 - p) + (to >> 16 & 0xFF) * p;
        int green = (from >> 8 & 0xFF) * (256 - p) + (to >> 8 & 0xFF) * p;
        int blue = (from & 0xFF) * (256 - p) + (to & 0xFF) * p;
        return red >> 8 << 16 | green >> 8 << 8 | blue >> 8;
    }

    /** The same hue, as much darker (for cream) or lighter (for ink) as the text colour needs. */
    static int under(TextColor text, int rgb, double ratio) {
        int end = text == TextColor.CREAM ? 0x000000 : 0xFFFFFF;
        for (int step = 0; step < STEPS; step++) {
            int toned = mix(rgb, end, (double) step / STEPS);
            boolean rightSide = Contrast.best(Contrast.luminance(toned)) == text;
            if (rightSide && Contrast.ratio(toned, text) >= ratio) {
                return toned;
            }
        }
        return end;
    }
}
