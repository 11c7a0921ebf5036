package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * A text for people in the two languages of the screens.
 *
 * @param zh the Chinese text, never blank
 * @param en the English text, never blank when present; where null, screens show the Chinese
 */
public record Bilingual(String zh, @Nullable String en) {

    public Bilingual {
        if (zh.isBlank() || (en != null && en.isBlank())) {
            throw new IllegalArgumentException("a text for people is not blank");
        }
    }
}
