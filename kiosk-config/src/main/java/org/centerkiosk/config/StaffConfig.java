package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * How staff take the screen down at the place.
 *
 * @param pin hash of the PIN as {@code kiosk pin} prints it; null where none is set, and then no touch takes it down
 * @param takedownKey the key that takes it down without a PIN
 */
public record StaffConfig(@Nullable String pin, TakedownKey takedownKey) {

    /** Keys that no visitor's keyboard on the screen and no code scanner has. */
    public enum TakedownKey {
        NONE,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        F11,
        F12,
        PAUSE
    }

    /** Without the hash, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "StaffConfig[pin=" + (pin == null ? "none" : EffectiveSetting.MASK) + ", takedownKey=" + takedownKey
                + "]";
    }

    static StaffConfig read(Section in) {
        return new StaffConfig(
                in.secret("pin", Formats.passwordHash()), in.value("takedownKey", Formats.choice(TakedownKey.class)));
    }
}
