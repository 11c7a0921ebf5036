package org.centerkiosk.hub.privacy;

import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.signup.PhoneNumber;

/** What a resident's own code says. */
public sealed interface ResidentReading {

    /** Who shows it, once the last four digits fit. */
    record Resident(String name, PhoneNumber phone) implements ResidentReading {

        /** 王** · 1234: what a screen shows. */
        public String masked() {
            int first = name.offsetByCodePoints(0, 1);
            return name.substring(0, first) + "** · " + phone.lastFour();
        }

        /** Masked, so that no log holds it. */
        @Override
        public String toString() {
            return "Resident[" + masked() + "]";
        }
    }

    /** It is not to be used. */
    record Refused(Why why) implements ResidentReading {}

    /** Why not. */
    enum Why {
        UNKNOWN("这不是本中心的个人码。", "This is not a personal code of this centre."),
        EXPIRED("个人码已过期，请重新申请。", "This personal code has expired. Please ask for a new one."),
        REVOKED("个人码已停用。", "This personal code was withdrawn."),
        WRONG_DIGITS("手机号后四位不对。", "The last four digits of the phone number are not right.");

        private final LocalText text;

        Why(String zh, String en) {
            this.text = new LocalText(zh, en);
        }

        public LocalText text() {
            return text;
        }

        /** Stable, for programs. */
        public String code() {
            return "resident-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
