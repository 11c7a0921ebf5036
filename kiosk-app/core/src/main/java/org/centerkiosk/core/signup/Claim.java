package org.centerkiosk.core.signup;

import java.util.UUID;

/** What a sign-up rests on besides the free seats. */
public sealed interface Claim {

    /** Nothing. */
    record None() implements Claim {}

    /** Seats that the hub keeps while the form is open. */
    record Hold(UUID hold) implements Claim {}

    /** Seats that the hub lent to the terminal, which promised them without the network. */
    record Lease(UUID lease) implements Claim {}

    /**
     * Staff set aside what may be set aside.
     *
     * @param reason why, for the record; never blank
     */
    record Override(String reason) implements Claim {

        public Override {
            if (reason.isBlank() || reason.length() > 500) {
                throw new IllegalArgumentException("an override has a reason of 1 to 500 characters");
            }
        }
    }

    static Claim none() {
        return new None();
    }
}
