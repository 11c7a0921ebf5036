package org.centerkiosk.core.signup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for seats, and from then on the name of the registration.
 *
 * @param id made by the client, so that sending twice is harmless; UUIDv7
 * @param made when it was submitted, by the clock of the device
 * @param party how many people come, as many as the applicant's party has
 * @param terminal the terminal on which it was made, null for the others
 */
public record SignUp(
        UUID id,
        Target target,
        Channel channel,
        Instant made,
        int party,
        Applicant applicant,
        @Nullable String terminal,
        Claim claim) {

    public SignUp {
        if (party != applicant.party().size()) {
            throw new IllegalArgumentException(
                    "a party of " + party + " has " + applicant.party().size() + " people");
        }
    }

    /** A fresh id for a registration or a command (RFC 9562, version 7). */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The same wish resting on something else. */
    public SignUp withClaim(Claim other) {
        return new SignUp(id, target, channel, made, party, applicant, terminal, other);
    }

    /** The same wish for another target. */
    public SignUp withTarget(Target other) {
        return new SignUp(id, other, channel, made, party, applicant, terminal, claim);
    }

    /** The same wish for another party. */
    public SignUp withParty(Party other) {
        return new SignUp(id, target, channel, made, other.size(), applicant.withParty(other), terminal, claim);
    }
}
