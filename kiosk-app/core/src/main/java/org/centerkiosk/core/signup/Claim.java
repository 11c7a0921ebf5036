package org.centerkiosk.core.signup;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * @param aside what, as far as {@link Reason#mayBeOverridden}; with {@link Reason#FULL} seats beyond the capacity
     */
    record Override(String reason, Set<Reason> aside) implements Claim {

        /** Everything that may be. */
        public Override(String reason) {
            this(
                    reason,
                    Arrays.stream(Reason.values())
                            .filter(Reason::mayBeOverridden)
                            .collect(Collectors.toSet()));
        }

        public Override {
            aside = Set.copyOf(aside);
            if (reason.isBlank() || reason.length() > 500) {
                throw new IllegalArgumentException("an override has a reason of 1 to 500 characters");
            }
        }
    }

    static Claim none() {
        return new None();
    }
}
