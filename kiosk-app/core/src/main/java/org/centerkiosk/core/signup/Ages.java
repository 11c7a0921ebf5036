package org.centerkiosk.core.signup;

import java.time.LocalDate;
import java.time.Period;

/** Ages in whole years. Who was born on 29 February is a year older on 1 March where there is no such day. */
final class Ages {

    /** Below it a guardian consents (PIPL, article 31). */
    static final int OWN_CONSENT = 14;

    static final int ADULT = 18;
    private static final int OLDEST = 130;

    private Ages() {}

    static int at(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /** Whether a guardian must consent on that day; a year of age is full on the day after the birthday. */
    static boolean needsConsent(LocalDate born, LocalDate day) {
        return at(born, day.minusDays(1)) < OWN_CONSENT;
    }

    /** Whether somebody who is alive on that day may have been born then. */
    static boolean isPossible(LocalDate born, LocalDate day) {
        return !born.isAfter(day) && at(born, day) <= OLDEST;
    }
}
