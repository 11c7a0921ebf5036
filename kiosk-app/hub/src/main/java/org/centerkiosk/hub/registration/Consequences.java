package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;

/** What a changed session means for those who signed up for it. Nobody is thrown out of one that takes place. */
final class Consequences {

    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;

    Consequences(BookParts parts, Seating seating, Transitions transitions) {
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
    }

    void of(Writing writing, Counted before, Planned now) {
        switch (now.state()) {
            case CANCELLED -> {
                if (before.state() != Counted.State.CANCELLED) {
                    cancelled(writing, now.session());
                }
            }
            case POSTPONED -> {
                if (before.state() != Counted.State.POSTPONED) {
                    told(writing, now, Happening.SESSION_CANCELLED, Conflict.Kind.SESSION_CANCELLED);
                }
            }
            // An edition may leave out a session by mistake: the desk looks at it.
            case GONE -> told(writing, now, Happening.CHANGED, Conflict.Kind.SESSION_GONE);
            case ON -> {
                if (!before.starts().equals(now.starts()) || !before.ends().equals(now.ends())) {
                    told(writing, now, Happening.SESSION_MOVED, Conflict.Kind.SESSION_MOVED);
                }
                join(writing, now);
            }
        }
    }

    /** Who has nothing else is cancelled; who has other sessions of the series keeps them. */
    private void cancelled(Writing writing, SessionId session) {
        for (Written written : active(writing, session)) {
            List<Seat> seats = tables.seats().of(writing.handle(), written.id());
            seating.release(
                    writing,
                    seats.stream()
                            .filter(seat -> seat.session().equals(session))
                            .toList());
            boolean hasOthers =
                    seats.stream().anyMatch(seat -> !seat.session().equals(session) && seat.state() != Seat.State.NONE);
            Status status = hasOthers ? written.status() : Status.CANCELLED;
            transitions.become(
                    writing, written, status, Happening.SESSION_CANCELLED, "the session does not take place");
            settle(writing, written, session, Conflict.Kind.SESSION_CANCELLED);
        }
    }

    private void told(Writing writing, Planned now, Happening what, Conflict.Kind kind) {
        for (Written written : active(writing, now.session())) {
            Instant overAt = now.ends().isAfter(written.overAt())
                            || written.registration().target().session().isPresent()
                    ? now.ends()
                    : written.overAt();
            Registration was = written.registration();
            Registration told =
                    Transitions.with(was, was.target(), was.status(), was.party(), was.seats(), was.offeredUntil());
            Written after = new Written(
                    told, written.applicant(), written.phoneIndex(), written.lease(), written.told(), overAt);
            transitions.write(writing, written, after, what, word(kind));
            settle(writing, written, now.session(), kind);
        }
    }

    private static String word(Conflict.Kind kind) {
        return switch (kind) {
            case SESSION_MOVED -> "the session takes place at another time";
            case SESSION_GONE -> "an edition left the session out";
            case SESSION_CANCELLED -> "the session does not take place on its day";
            case LATE_PROMISE, AGAINST_THE_RULES -> throw new IllegalStateException("no edition says " + kind);
        };
    }

    private void settle(Writing writing, Written written, SessionId session, Conflict.Kind kind) {
        tables.conflicts()
                .add(writing.handle(), new Conflict(SignUp.newId(), written.id(), session, kind, writing.now()));
    }

    private List<Written> active(Writing writing, SessionId session) {
        return tables.registrations().of(writing.handle(), session).stream()
                .filter(written -> !written.status().isFinal())
                .toList();
    }

    /** Whoever signed up for the whole series has a seat in a session that was added to it. */
    private void join(Writing writing, Planned now) {
        for (Written written :
                tables.registrations().ofSeries(writing.handle(), now.session().uid())) {
            boolean isIn = tables.seats().of(writing.handle(), written.id()).stream()
                    .anyMatch(seat -> seat.session().equals(now.session()));
            if (!isIn
                    && written.status().holdsSeats()
                    && now.starts().isAfter(written.registration().received())) {
                Seat seat = new Seat(
                        written.id(), now.session(), written.registration().seats(), Seat.State.HELD, 0);
                seating.seat(writing, seat, null, true);
            }
        }
    }
}
