package org.centerkiosk.core.signup;

import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one session as the book counts them.
 *
 * @param capacity null where seats are not limited
 * @param taken by reservations, offers, holds and leases, without what the sign-up in question holds itself by its claim
 *     or from before a change or move; more than the capacity after an override or where the capacity was lowered
 * @param waiting other parties on the waiting list
 */
public record SeatFacts(@Nullable Integer capacity, int taken, int waiting) {

    public SeatFacts {
        if (capacity != null && capacity < 0 || taken < 0 || waiting < 0) {
            throw new IllegalArgumentException("negative seats: " + capacity + ", " + taken + ", " + waiting);
        }
    }

    /** Free seats, never negative. */
    public int free() {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
    }

    /** The seats that the schedule gives to a session: its own number, else the event's; null where there is no limit. */
    public static @Nullable Integer capacityOf(Event event, Session session) {
        if (session.seats() != null) {
            return session.seats().capacity();
        }
        SignUpTerms terms = event.terms();
        return terms == null ? null : terms.capacity();
    }
}
