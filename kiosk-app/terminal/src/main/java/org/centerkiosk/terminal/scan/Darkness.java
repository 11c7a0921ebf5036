package org.centerkiosk.terminal.scan;

import java.time.Duration;

/** Tells when a camera has sent nothing but black for a while. */
final class Darkness {

    private static final int BLACK = 16;
    private static final int STEP = 41;
    private static final Duration WHILE = Duration.ofSeconds(2);

    private long since;
    private boolean dark;

    /** Whether it has been dark for a while, this frame included. */
    boolean isDark(Luminance frame, long now) {
        if (!isBlack(frame)) {
            dark = false;
            return false;
        }
        if (!dark) {
            dark = true;
            since = now;
        }
        return now - since >= WHILE.toNanos();
    }

    private static boolean isBlack(Luminance frame) {
        int bright = 0;
        int size = (frame.height() - 1) * frame.stride() + frame.width();
        for (int i = 0; i < size; i += STEP) {
            bright += (frame.pixels()[i] & 0xFF) > BLACK ? 1 : 0;
        }
        // A few pixels of a dark picture glow by themselves.
        return bright * 500L < size / STEP + 1;
    }
}
