package org.centerkiosk.terminal.shell;

/**
 * The screen in design pixels: 1080 wide in portrait, 1080 high in landscape, and as long as the screen's shape asks.
 *
 * @param width of the design
 * @param height of the design
 * @param scale device pixels per design pixel
 */
public record Viewport(double width, double height, double scale) {

    /** The shorter side of every design. */
    public static final double SHORT_SIDE = 1080;

    /** For a screen or window of that size in device pixels. */
    public static Viewport of(double deviceWidth, double deviceHeight) {
        double scale = Math.max(1, Math.min(deviceWidth, deviceHeight)) / SHORT_SIDE;
        return new Viewport(deviceWidth / scale, deviceHeight / scale, scale);
    }

    public boolean isPortrait() {
        return height >= width;
    }
}
