package org.centerkiosk.terminal.signup;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.keyboard.FieldHint;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard open for the field that the model says. */
final class FieldKeys {

    private final Keyboard keyboard;
    private final Typist typist;
    private @Nullable Typing typing;

    /** What the keyboard types into. */
    private record Typing(Field field, Language language, FieldHint hint) {}

    FieldKeys(Keyboard keyboard, Typist typist) {
        this.keyboard = keyboard;
        this.typist = typist;
    }

    /** @param keys null where nothing is to be typed */
    void show(SignUpModel.@Nullable Keys keys, Language language) {
        if (keys == null) {
            close();
            return;
        }
        FieldHint hint = new FieldHint(keys.title(), keys.note(), keys.missing(), keys.last());
        Typing wanted = new Typing(keys.field(), language, hint);
        Typing before = typing;
        typing = wanted;
        if (before == null || !before.field().equals(wanted.field()) || before.language() != language) {
            keyboard.open(new FieldTarget(typist, keys.field()), hint, language);
        } else if (!before.equals(wanted)) {
            keyboard.hint(hint);
        }
    }

    /** Wipes what was being composed. */
    void close() {
        if (keyboard.isOpen()) {
            keyboard.close();
        }
        typing = null;
    }
}
