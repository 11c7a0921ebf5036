package org.centerkiosk.terminal.poster;

/** A rectangle of a poster, in device pixels. */
public record Zone(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /** The part of it that lies on a poster of this size. */
    Zone within(int posterWidth, int posterHeight) {
        int left = Math.clamp(x, 0, posterWidth);
        int top = Math.clamp(y, 0, posterHeight);
        return new Zone(
                left,
                top,
                Math.clamp(right(), left, posterWidth) - left,
                Math.clamp(bottom(), top, posterHeight) - top);
    }
}
