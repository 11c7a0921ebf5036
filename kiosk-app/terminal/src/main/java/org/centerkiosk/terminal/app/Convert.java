package org.centerkiosk.terminal.app;

import org.centerkiosk.config.DisplayConfig;
import org.centerkiosk.config.KeyboardConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.KeyboardMode;
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

    static KeyboardHabits habits(KeyboardConfig keyboard) {
        KeyboardMode chinese = switch (keyboard.layout()) {
            case FULL -> KeyboardMode.PINYIN;
            case NINE -> KeyboardMode.NINE_KEY;
        };
        return new KeyboardHabits(chinese, keyboard.characters() == KeyboardConfig.Characters.TRADITIONAL);
    }

    static @Nullable Category category(org.centerkiosk.config.@Nullable Category category) {
        return category == null ? null : Category.valueOf(category.name());
    }
}
