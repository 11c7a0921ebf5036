package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * The way out from where the terminal stands, for an order to leave.
 *
 * @param arrow where it leads as one faces the screen; null where no way is shown
 * @param way how to get there, such as 左转 30 米
 * @param name of the exit
 * @param meet where people gather outside
 */
public record ExitConfig(
        @Nullable Arrow arrow,
        @Nullable Bilingual way,
        @Nullable Bilingual name,
        @Nullable Bilingual meet) {

    /** As one faces the screen. */
    public enum Arrow {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    static ExitConfig read(Section in) {
        return new ExitConfig(
                in.optional("arrow", Formats.choice(Arrow.class)),
                in.optionalBilingual("way", 12),
                in.optionalBilingual("name", 20),
                in.optionalBilingual("meet", 20));
    }
}
