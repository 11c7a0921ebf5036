package org.centerkiosk.terminal.signup;

import org.centerkiosk.terminal.form.Births;
import org.centerkiosk.terminal.text.Wording;

/** How what is personal is shown to whoever else may look. */
final class Masks {

    private static final String STARS = "****";
    private static final int MOBILE = 11;
    private static final int LAST = 4;

    private Masks() {}

    /** 138 2467 90: in groups while it is typed, where it is a mobile number. */
    static String grouped(String digits) {
        if (!digits.startsWith("1") || digits.length() > MOBILE) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder();
        for (int place = 0; place < digits.length(); place++) {
            if (place == 3 || place == 7) {
                grouped.append(' ');
            }
            grouped.append(digits.charAt(place));
        }
        return grouped.toString();
    }

    /** 138****1234, and of a number that is not whole nothing but its length. */
    static String phone(String digits) {
        if (digits.length() < MOBILE - 3) {
            return "*".repeat(digits.length());
        }
        String start = digits.substring(0, Math.min(3, digits.length() - 2 * LAST));
        return start + STARS + digits.substring(digits.length() - LAST);
    }

    /** The year alone. */
    static String birth(String digits, Wording wording) {
        return digits.length() < Births.DIGITS
                ? "*".repeat(digits.length())
                : wording.format("form.dateMasked", digits.substring(0, 4));
    }

    /** 王**. */
    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
