package org.centerkiosk.config;

import java.time.Duration;

/**
 * The house's rules of signing up. How long after the start a seat goes to a walk-in is in {@link PoliciesConfig}.
 *
 * @param region where a telephone number without a country code is dialled, ISO 3166
 * @param hold how long seats are kept while a form is open
 * @param retentionDays after the last session, when personal data is shredded
 * @param keysRememberedDays how long a command that comes again is recognised
 */
public record SignUpConfig(
        String region,
        Duration hold,
        SignUpOfferConfig offer,
        SignUpNoShowConfig noShow,
        SignUpLeaseConfig lease,
        int retentionDays,
        int keysRememberedDays) {

    static SignUpConfig read(Section in) {
        return new SignUpConfig(
                in.value("region", Formats.region()),
                in.value("hold", Formats.duration("1m", "30m")),
                SignUpOfferConfig.read(in.in("offer")),
                SignUpNoShowConfig.read(in.in("noShow")),
                SignUpLeaseConfig.read(in.in("lease")),
                in.value("retentionDays", Formats.whole(1, 365)),
                in.value("keysRememberedDays", Formats.whole(180, 3650)));
    }
}
