package org.centerkiosk.hub.registration;

import java.time.Instant;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.SeatFacts;
import org.jspecify.annotations.Nullable;

/** A row of {@code session_count}. */
record Counted(
        SessionId session,
        Instant starts,
        Instant ends,
        State state,
        @Nullable Integer capacity,
        int taken,
        int excess,
        int waiting,
        long revision) {

    /** Whether the session takes place, as the followed edition says. */
    enum State {
        ON,
        CANCELLED,
        POSTPONED,
        GONE
    }

    boolean isOn() {
        return state == State.ON;
    }

    boolean hasFree(int seats) {
        return capacity == null || taken + seats <= capacity;
    }

    /** As the rules see it, where {@code own} of the seats are what the claim in question holds itself. */
    SeatFacts facts(int own) {
        return new SeatFacts(capacity, Math.max(0, taken - own), waiting);
    }

    SessionSeats seats() {
        return new SessionSeats(session, capacity, taken, excess, waiting, revision);
    }
}
