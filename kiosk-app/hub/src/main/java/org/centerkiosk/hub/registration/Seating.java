package org.centerkiosk.hub.registration;

import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.hub.store.Later;
import org.jspecify.annotations.Nullable;

/** Locks sessions, and takes and gives back their seats. */
final class Seating {

    private final BookParts parts;
    private final Tables tables;

    Seating(BookParts parts) {
        this.parts = parts;
        this.tables = parts.tables();
    }

    /** What was read before its sessions were locked, and has not changed since. */
    record Locked(Written written, List<Seat> seats, SequencedMap<SessionId, Counted> counts) {}

    /** Locks these sessions of an event, which are counted from now on if they were not. */
    SequencedMap<SessionId, Counted> lock(Writing writing, Event event, List<Session> sessions) {
        return lockLater(writing, event, sessions).get();
    }

    Later<SequencedMap<SessionId, Counted>> lockLater(Writing writing, Event event, List<Session> sessions) {
        List<SessionId> ids = sessions.stream().map(Session::id).toList();
        Later<SequencedMap<SessionId, Counted>> asked = tables.counts().lockLater(writing.handle(), ids);
        return () -> {
            SequencedMap<SessionId, Counted> locked = asked.get();
            if (locked.size() == sessions.size()) {
                return locked;
            }
            count(writing, event, sessions);
            return tables.counts().lock(writing.handle(), ids);
        };
    }

    /** From now on these are counted. */
    void count(Writing writing, Event event, List<Session> sessions) {
        for (Session session : sessions) {
            tables.counts()
                    .add(
                            writing.handle(),
                            Planned.of(event, session),
                            parts.programmes().edition());
        }
    }

    /**
     * Locks a registration's sessions, and where its event is signed up for as a series those beside them: what it gives
     * back may be for one who waits for several.
     */
    Locked lock(Writing writing, Written written, Collection<SessionId> others) {
        List<Seat> seats = tables.seats().of(writing.handle(), written.id());
        Stream<SessionId> own = seats.stream().map(Seat::session);
        Stream<SessionId> beside =
                together(writing, written.registration().target().event()).stream();
        SequencedMap<SessionId, Counted> counts = tables.counts()
                .lock(
                        writing.handle(),
                        Stream.of(own, beside, others.stream())
                                .flatMap(each -> each)
                                .toList());
        Written again =
                tables.registrations().find(writing.handle(), written.id()).orElseThrow();
        // A session that an edition added to a series came without a revision of its own.
        boolean isSame = again.revision() == written.revision()
                && tables.seats().of(writing.handle(), written.id()).equals(seats);
        if (!isSame) {
            throw new StaleException("the registration changed while its sessions were locked");
        }
        return new Locked(again, seats, counts);
    }

    /** The sessions of an event that have to be locked together. */
    Collection<SessionId> together(Writing writing, String uid) {
        TreeSet<SessionId> sessions = new TreeSet<>(CountRows.ORDER);
        Event event = parts.programmes().event(uid).orElse(null);
        SignUpTerms terms = event == null ? null : event.terms();
        if (terms != null && terms.scope() != SignUpTerms.Scope.SESSION) {
            event.sessions().stream()
                    .filter(session -> session.takesPlace() && writing.now().isBefore(session.start()))
                    .forEach(session -> sessions.add(session.id()));
        }
        return sessions;
    }

    /** Takes seats in a session that is locked. */
    void take(Writing writing, SessionId session, int seats, boolean beyond) {
        if (beyond || !parts.switches().locks()) {
            tables.counts().move(writing.handle(), session, seats);
        } else {
            tables.counts().take(writing.handle(), session, seats);
        }
    }

    /** Writes what a registration has, or waits for, in a session that is locked. */
    void seat(Writing writing, Seat seat, byte @Nullable [] solePhone, boolean beyond) {
        switch (seat.state()) {
            case HELD -> take(writing, seat.session(), seat.seats(), beyond);
            case WAITING -> tables.counts().wait(writing.handle(), seat.session(), 1);
            case NONE -> {}
        }
        tables.seats().add(writing.handle(), seat, solePhone);
    }

    /** Gives back what a registration has, or stops its waiting. */
    void release(Writing writing, Collection<Seat> seats) {
        for (Seat seat : seats) {
            leave(writing, seat);
            if (seat.state() != Seat.State.NONE) {
                tables.seats().become(writing.handle(), seat, Seat.State.NONE, seat.seats());
            }
        }
    }

    /** The counts alone. */
    void leave(Writing writing, Seat seat) {
        switch (seat.state()) {
            case HELD -> tables.counts().move(writing.handle(), seat.session(), -seat.seats());
            case WAITING -> tables.counts().wait(writing.handle(), seat.session(), -1);
            case NONE -> {}
        }
    }

    /** Who waited has seats now. */
    void raise(Writing writing, Seat seat, boolean beyond) {
        tables.counts().wait(writing.handle(), seat.session(), -1);
        take(writing, seat.session(), seat.seats(), beyond);
        tables.seats().become(writing.handle(), seat, Seat.State.HELD, seat.seats());
    }

    /** Every row of the registration anew. */
    void remove(Writing writing, UUID registration, Collection<Seat> seats) {
        for (Seat seat : seats) {
            leave(writing, seat);
            tables.seats().remove(writing.handle(), seat);
        }
    }
}
