package org.centerkiosk.terminal.event;

import java.time.Instant;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** Whether one can sign up for a session, and if not, why. */
enum SignUpState {
    OPEN,
    /** No seat, but a place on the waiting list. */
    WAIT,
    FULL,
    /** Sign-up has not begun. */
    NOT_YET,
    /** Sign-up has ended. */
    CLOSED,
    /** One just comes. */
    WALK_IN,
    /** It has begun. */
    LIVE,
    PAST,
    /** It does not take place. */
    OFF;

    static SignUpState of(Event event, Session session, Instant now) {
        if (!session.takesPlace()) {
            return OFF;
        }
        if (session.isOverAt(now)) {
            return PAST;
        }
        SignUpTerms terms = event.terms();
        Seats seats = session.seats();
        if (terms == null ? seats == null : terms.mode() == SignUpTerms.Mode.WALK_IN) {
            return WALK_IN;
        }
        if (session.isOnAt(now)) {
            return LIVE;
        }
        return terms == null ? ofSeats(seats) : ofTerms(terms, seats, now);
    }

    private static SignUpState ofTerms(SignUpTerms terms, @Nullable Seats seats, Instant now) {
        if (terms.opens() != null && now.isBefore(terms.opens())) {
            return NOT_YET;
        }
        return terms.closes() != null && !now.isBefore(terms.closes()) ? CLOSED : ofSeats(seats);
    }

    private static SignUpState ofSeats(@Nullable Seats seats) {
        if (seats == null || !seats.isFull()) {
            return OPEN;
        }
        return seats.waitingListOpen() ? WAIT : FULL;
    }

    /** Whether it makes sense to invite somebody to sign up. */
    boolean invites() {
        return this == OPEN || this == WAIT;
    }
}
