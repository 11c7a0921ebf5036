package org.centerkiosk.core.signup;

import java.util.Set;

/** Where a registration stands. What happened at the session is no status but attendance. */
public enum Status {
    /** It has its seats. */
    RESERVED,
    /** It waits for seats, in the order of arrival at the hub. */
    WAITLISTED,
    /** Seats are kept for it until somebody takes or declines them, or the time is over. */
    OFFERED,
    /** Made without the network and without a promise: the hub has not answered yet. */
    PROVISIONAL,
    /** In the pool of a lottery that is not drawn yet. */
    POOLED,
    /** Given up, for good: by the applicant, by staff, or because the session does not take place. */
    CANCELLED,
    /** Ended by time, for good: an offer that nobody took, or a wait that the session outran. */
    EXPIRED;

    /** Nothing follows: who cancelled is never promoted again. */
    public boolean isFinal() {
        return this == CANCELLED || this == EXPIRED;
    }

    /** Whether its seats are taken from what others may have. */
    public boolean holdsSeats() {
        return this == RESERVED || this == OFFERED;
    }

    /** Whether the one may follow the other at once. */
    public boolean mayBecome(Status next) {
        return followers().contains(next);
    }

    private Set<Status> followers() {
        return switch (this) {
            case RESERVED -> Set.of(CANCELLED);
            case WAITLISTED -> Set.of(OFFERED, RESERVED, CANCELLED, EXPIRED);
            case OFFERED -> Set.of(RESERVED, CANCELLED, EXPIRED);
            case PROVISIONAL, POOLED -> Set.of(RESERVED, WAITLISTED, CANCELLED, EXPIRED);
            case CANCELLED, EXPIRED -> Set.of();
        };
    }
}
