package org.centerkiosk.core.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;

/** Says what stands against letting somebody in. Knows no clock, no store and no network. */
final class Door {

    private final Programme programme;
    private final Instant now;
    private final Duration early;

    Door(Programme programme, Instant now, Duration early) {
        this.programme = programme;
        this.now = now;
        this.early = early;
    }

    /** Nothing where he may come in. */
    Optional<Verdict> against(SessionId id, RosterEntry entry) {
        Optional<Verdict> status = status(entry);
        if (status.isPresent()) {
            return status;
        }
        Session session = session(id).orElse(null);
        if (session == null) {
            return Optional.empty();
        }
        if (!session.takesPlace()) {
            return Optional.of(new Verdict.NotOn(id, entry));
        }
        if (now.isBefore(session.start().minus(early))) {
            return Optional.of(new Verdict.Early(id, entry, session.start()));
        }
        return session.isOverAt(now) ? Optional.of(new Verdict.Over(id, entry, session.end())) : Optional.empty();
    }

    private static Optional<Verdict> status(RosterEntry entry) {
        return switch (entry.status()) {
            case RESERVED -> Optional.empty();
            case WAITLISTED -> Optional.of(new Verdict.Waitlisted(entry, entry.position()));
            case OFFERED, PROVISIONAL, POOLED -> Optional.of(new Verdict.Unsettled(entry));
            case CANCELLED, EXPIRED -> Optional.of(new Verdict.Cancelled(entry));
        };
    }

    /** Who of the party would come in by it: those that are wished, and are not in. */
    static Set<Integer> comers(RosterEntry entry, Set<Integer> wished) {
        Set<Integer> comers = new TreeSet<>(wished);
        if (wished.isEmpty()) {
            IntStream.range(0, entry.seats()).forEach(comers::add);
        }
        comers.removeIf(person -> {
            Presence seen = entry.people().get(person);
            return seen != null && seen.isIn();
        });
        return comers;
    }

    /** Of several sessions of a registration the one that he comes for: the one that is on or next, else the last one. */
    Optional<Found> next(List<Found> places) {
        Optional<Found> next = places.stream()
                .filter(place -> session(place.session())
                        .map(session -> session.takesPlace() && !session.isOverAt(now))
                        .orElse(true))
                .findFirst();
        return next.isPresent() || places.isEmpty() ? next : Optional.of(places.getLast());
    }

    private Optional<Session> session(SessionId id) {
        return programme
                .event(id.uid())
                .map(Event::sessions)
                .flatMap(sessions -> sessions.stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst());
    }
}
