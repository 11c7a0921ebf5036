package org.centerkiosk.core.event;

import java.time.Instant;

/** What a visitor needs to know of a session at a glance; the first that applies counts. */
public enum SeatState {
    /** It does not take place. */
    CANCELLED,
    /** It does not take place on its day and has no new one yet. */
    POSTPONED,
    /** It is over. */
    PAST,
    /** It has begun, or the exhibition is open. */
    LIVE,
    /** No seat, but a place on the waiting list. */
    WAIT,
    /** No seat and no waiting list. */
    FULL,
    /** The last seats. */
    FEW,
    /** Seats enough. */
    FREE,
    /** One just comes. */
    WALK_IN,
    /** The schedule says nothing of seats. */
    UNKNOWN;

    /** The state of a session at an instant. */
    public static SeatState of(Event event, Session session, Instant now) {
        if (session.status() == SessionStatus.CANCELLED) {
            return CANCELLED;
        }
        if (session.status() == SessionStatus.POSTPONED) {
            return POSTPONED;
        }
        if (session.isOverAt(now)) {
            return PAST;
        }
        if (session.isOnAt(now)) {
            return LIVE;
        }
        return ofSeats(event, session);
    }

    private static SeatState ofSeats(Event event, Session session) {
        Seats seats = session.seats();
        SignUpTerms terms = event.terms();
        if (terms != null && terms.mode() == SignUpTerms.Mode.WALK_IN) {
            return WALK_IN;
        }
        if (seats == null) {
            return UNKNOWN;
        }
        if (seats.isFull()) {
            return seats.waitingListOpen() ? WAIT : FULL;
        }
        return seats.isFew() ? FEW : FREE;
    }

    /** Whether one can still get a seat or a place on the list. */
    public boolean isOpen() {
        return this == FREE || this == FEW || this == WAIT || this == WALK_IN;
    }
}
