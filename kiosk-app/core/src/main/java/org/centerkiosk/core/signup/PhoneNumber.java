package org.centerkiosk.core.signup;

import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from anywhere; made by {@link PhoneNumbers}.
 *
 * @param e164 a plus sign, the country code and the rest, digits alone (ITU-T E.164)
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "not a number such as +8613800138000, of " + e164.length() + " characters");
        }
    }

    /** {@code 138****8000}: what a screen shows. At least four digits are hidden. */
    public String masked() {
        String digits = PhoneNumbers.national(this).replaceAll("[^0-9]", "");
        int shown = Math.max(0, Math.min(3, digits.length() - 8));
        return digits.substring(0, shown) + "****" + lastFour();
    }

    /** What its owner says to be recognised. */
    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    /** As one writes it in its own country: {@code 138 0013 8000}. */
    public String national() {
        return PhoneNumbers.national(this);
    }

    /** Masked, so that no log holds it. */
    @Override
    public String toString() {
        return "PhoneNumber[" + masked() + "]";
    }
}
