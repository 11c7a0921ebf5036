package org.centerkiosk.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How staff take the screen down at the place, and how the front desk covers itself.
 *
 * @param pin hash of the PIN as {@code kiosk pin} prints it; null where none is set, and then no touch takes it down
 * @param takedownKey the key that takes it down without a PIN
 * @param lockAfter without a key at the front desk, before its screen is covered
 */
public record StaffConfig(@Nullable String pin, TakedownKey takedownKey, Duration lockAfter) {

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
                + ", lockAfter=" + lockAfter + "]";
    }

    static StaffConfig read(Section in) {
        return new StaffConfig(
                in.secret("pin", Formats.passwordHash()),
                in.value("takedownKey", Formats.choice(TakedownKey.class)),
                in.value("lockAfter", Formats.duration("30s", "2h")));
    }
}
