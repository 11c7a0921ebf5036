package org.centerkiosk.core.signup;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/** Reads telephone numbers as people type them, mobiles, landlines and foreign ones, and writes them for people. */
public final class PhoneNumbers {

    /** No number with all its spaces and brackets is longer. */
    private static final int LONGEST = 40;

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * Reads what was typed.
     *
     * @param region where a number without a country code is dialled, such as CN
     */
    public static PhoneReading read(String typed, String region) {
        if (typed.isBlank()) {
            return new PhoneReading.Invalid(Refusal.of(Reason.PHONE_MISSING));
        }
        if (typed.length() > LONGEST || typed.codePoints().anyMatch(Character::isISOControl)) {
            return invalid();
        }
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(typed, region);
            // An extension is lost in E.164, and nobody could be called back by the rest.
            if (number.hasExtension() || !LIBRARY.isValidNumber(number)) {
                return invalid();
            }
            return new PhoneReading.Valid(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            return invalid();
        }
    }

    /** Whether the library knows such a region. */
    public static boolean isRegion(String region) {
        return LIBRARY.getSupportedRegions().contains(region);
    }

    static String national(PhoneNumber number) {
        try {
            return LIBRARY.format(LIBRARY.parse(number.e164(), null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return number.e164().substring(1);
        }
    }

    private static PhoneReading invalid() {
        return new PhoneReading.Invalid(Refusal.of(Reason.PHONE_INVALID));
    }
}
