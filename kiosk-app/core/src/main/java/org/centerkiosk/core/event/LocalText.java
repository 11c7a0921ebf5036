package org.centerkiosk.core.event;

import org.jspecify.annotations.Nullable;

/**
 * A text for people, Chinese first; where the English is missing, the Chinese stands in for it.
 *
 * @param zh the Chinese text (or the only one that the source has); never blank
 * @param en the English text, never blank when present
 */
public record LocalText(String zh, @Nullable String en) {

    public LocalText {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a text for people is not blank");
        }
        if (en != null && en.isBlank()) {
            en = null;
        }
    }

    /** A text in one language alone. */
    public static LocalText of(String text) {
        return new LocalText(text, null);
    }

    /** A text that may be missing: null where {@code zh} and {@code en} are both null or blank. */
    public static @Nullable LocalText ofNullable(@Nullable String zh, @Nullable String en) {
        if (zh != null && !zh.isBlank()) {
            return new LocalText(zh, en);
        }
        return en == null || en.isBlank() ? null : new LocalText(en, en);
    }

    /** The text in that language, or the Chinese where it is missing. */
    public String in(Language language) {
        return language == Language.EN && en != null ? en : zh;
    }
}
