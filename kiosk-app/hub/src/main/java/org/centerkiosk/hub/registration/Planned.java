package org.centerkiosk.hub.registration;

import java.time.Instant;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.SeatFacts;
import org.jspecify.annotations.Nullable;

/** What an edition says of a session whose seats the book counts. */
record Planned(
        SessionId session,
        Instant starts,
        Instant ends,
        Counted.State state,
        @Nullable Integer capacity) {

    static Planned of(Event event, Session session) {
        Counted.State state = switch (session.status()) {
            case SCHEDULED, RESCHEDULED -> Counted.State.ON;
            case CANCELLED -> Counted.State.CANCELLED;
            case POSTPONED -> Counted.State.POSTPONED;
        };
        return new Planned(session.id(), session.start(), session.end(), state, SeatFacts.capacityOf(event, session));
    }

    /** The same session where an edition leaves it out. */
    static Planned gone(Counted counted) {
        return new Planned(counted.session(), counted.starts(), counted.ends(), Counted.State.GONE, counted.capacity());
    }

    boolean isAs(Counted counted) {
        return starts.equals(counted.starts())
                && ends.equals(counted.ends())
                && state == counted.state()
                && java.util.Objects.equals(capacity, counted.capacity());
    }
}
