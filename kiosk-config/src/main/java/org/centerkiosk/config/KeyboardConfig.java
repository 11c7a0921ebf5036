package org.centerkiosk.config;

/**
 * The keyboard on the screen.
 *
 * @param layout with which Chinese begins
 * @param characters that it writes
 */
public record KeyboardConfig(Layout layout, Characters characters) {

    /** The keys for pinyin. */
    public enum Layout {
        /** A letter a key. */
        FULL,
        /** The telephone's keys. */
        NINE
    }

    /** How Chinese is written. */
    public enum Characters {
        SIMPLIFIED,
        TRADITIONAL
    }

    static KeyboardConfig read(Section in) {
        return new KeyboardConfig(
                in.value("layout", Formats.choice(Layout.class)),
                in.value("characters", Formats.choice(Characters.class)));
    }
}
