package org.centerkiosk.core.signup;

import java.util.Set;

/** What the rules answer to a sign-up. */
public sealed interface Verdict {

    /**
     * It gets its seats.
     *
     * @param overridden what staff set aside for it: with {@link Reason#FULL} it has seats beyond the capacity, with
     *     {@link Reason#WAITING_LIST_FULL} seats for which others wait
     */
    record Reserve(Set<Reason> overridden) implements Verdict {

        public Reserve {
            overridden = Set.copyOf(overridden);
        }
    }

    /**
     * It waits.
     *
     * @param ahead parties before it
     */
    record Queue(int ahead) implements Verdict {}

    /** It gets nothing. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict reserve() {
        return new Reserve(Set.of());
    }
}
