package org.centerkiosk.terminal.app;

import org.centerkiosk.config.DisplayConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.jspecify.annotations.Nullable;

/** From the words of the configuration to those of the domain; the two modules do not know each other. */
final class Convert {

    private Convert() {}

    static Language language(DisplayConfig.Language language) {
        return switch (language) {
            case ZH -> Language.ZH;
            case EN -> Language.EN;
        };
    }

    static @Nullable Category category(org.centerkiosk.config.@Nullable Category category) {
        return category == null ? null : Category.valueOf(category.name());
    }
}
