package org.centerkiosk.config;

/**
 * How the screen looks.
 *
 * @param language in which it starts and to which it returns after each visit
 * @param elder whether it starts in, and returns to, the larger-text mode
 * @param reduceMotion whether changes only cross-fade
 * @param fullScreen whether the window covers the whole screen
 * @param width of the window in pixels, where it is not full screen
 * @param height of the window in pixels, where it is not full screen
 */
public record DisplayConfig(
        Language language, boolean elder, boolean reduceMotion, boolean fullScreen, int width, int height) {

    /** The languages that screens speak. */
    public enum Language {
        ZH,
        EN
    }

    static DisplayConfig read(Section in) {
        Section fixed = in.untilRestart();
        return new DisplayConfig(
                in.value("language", Formats.choice(Language.class)),
                in.value("elder", Formats.flag()),
                in.value("reduceMotion", Formats.flag()),
                fixed.value("fullScreen", Formats.flag()),
                fixed.value("width", Formats.whole(320, 7680)),
                fixed.value("height", Formats.whole(320, 7680)));
    }
}
