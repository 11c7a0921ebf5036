package org.centerkiosk.core.signup;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The house's rules of signing up, the same for each event.
 *
 * @param region where a telephone number without a country code is dialled
 * @param hold how long seats are kept while a form is open
 * @param retentionDays after the last session, when personal data is shredded
 * @param keysRememberedDays how long a command that comes again is recognised
 */
public record SignUpPolicy(
        String region,
        Duration hold,
        OfferRules offers,
        NoShowRules noShows,
        LeaseRules leases,
        int retentionDays,
        int keysRememberedDays) {

    public SignUpPolicy {
        if (!PhoneNumbers.isRegion(region)) {
            throw new IllegalArgumentException("no region is called " + region);
        }
        if (hold.isNegative() || hold.isZero() || retentionDays < 0 || keysRememberedDays < 180) {
            throw new IllegalArgumentException("hold " + hold + ", retention " + retentionDays
                    + " days, keys remembered " + keysRememberedDays + " days (180 or more)");
        }
    }

    /** What the configuration says where nobody changed it. */
    public static SignUpPolicy defaults() {
        return new SignUpPolicy(
                "CN",
                Duration.ofMinutes(5),
                new OfferRules(Duration.ofHours(2), Duration.ofHours(1), LocalTime.of(8, 30), LocalTime.of(20, 0)),
                new NoShowRules(Duration.ofMinutes(15), 3, 30),
                new LeaseRules(Duration.ofMinutes(30), 4, 10, 3),
                30,
                180);
    }
}
