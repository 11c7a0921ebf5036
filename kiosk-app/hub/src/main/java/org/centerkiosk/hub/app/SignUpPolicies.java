package org.centerkiosk.hub.app;

import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.SignUpConfig;
import org.centerkiosk.config.SignUpLeaseConfig;
import org.centerkiosk.config.SignUpOfferConfig;
import org.centerkiosk.core.signup.LeaseRules;
import org.centerkiosk.core.signup.NoShowRules;
import org.centerkiosk.core.signup.OfferRules;
import org.centerkiosk.core.signup.SignUpPolicy;

/** The rules of signing up as they are configured. */
final class SignUpPolicies {

    private SignUpPolicies() {}

    static SignUpPolicy of(KioskConfig config) {
        SignUpConfig signUp = config.signUp();
        SignUpOfferConfig offer = signUp.offer();
        SignUpLeaseConfig lease = signUp.lease();
        return new SignUpPolicy(
                signUp.region(),
                signUp.hold(),
                new OfferRules(
                        offer.lasts(),
                        offer.cutoff(),
                        offer.contactHours().from(),
                        offer.contactHours().to()),
                new NoShowRules(
                        config.policies().noShowAfter(),
                        signUp.noShow().limit(),
                        signUp.noShow().days()),
                new LeaseRules(lease.lasts(), lease.most(), lease.keptPercent(), lease.keptSeats()),
                signUp.retentionDays(),
                signUp.keysRememberedDays());
    }
}
