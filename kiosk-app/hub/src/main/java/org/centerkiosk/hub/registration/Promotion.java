package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/**
 * Offers free seats to those who wait, in their order, a party all or none. A party that does not fit is passed over, so
 * that no seat stays empty while somebody waits for it; it keeps its place, and why is written down. Newcomers never
 * overtake those who wait, thus only parties of the queue itself go past it; and so that it does not starve in silence,
 * it is on the call list, where staff may admit it or ask whether fewer would come.
 */
final class Promotion {

    /** Why somebody was not promoted. */
    static final String PAST_CUTOFF = "past the cut-off";

    static final String NO_SEATS = "not enough free seats for the party";
    static final String NOT_LOCKED = "waits for sessions that nobody gave seats back in";

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;

    Promotion(BookParts parts, Seating seating, Transitions transitions) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
    }

    /** In these sessions, which are locked; their counts are read anew. */
    void run(Writing writing, Set<SessionId> locked) {
        Set<UUID> passed = new HashSet<>();
        for (SessionId session : locked) {
            Counted counted = tables.counts().find(writing.handle(), session).orElseThrow();
            if (counted.waiting() > 0 && counted.isOn() && counted.hasFree(1)) {
                run(writing, session, locked, passed);
            }
        }
    }

    private void run(Writing writing, SessionId session, Set<SessionId> locked, Set<UUID> passed) {
        for (Seat seat : tables.seats().waiting(writing.handle(), session)) {
            if (!passed.add(seat.registration())) {
                continue;
            }
            List<Seat> wanted = tables.seats().of(writing.handle(), seat.registration()).stream()
                    .filter(one -> one.state() == Seat.State.WAITING)
                    .toList();
            String objection = objection(writing, wanted, locked);
            if (objection == null) {
                offer(writing, seat.registration(), wanted);
            } else {
                tables.seats().pass(writing.handle(), seat, objection, writing.now());
            }
            if (!tables.counts().find(writing.handle(), session).orElseThrow().hasFree(1)) {
                return;
            }
        }
    }

    private @Nullable String objection(Writing writing, List<Seat> wanted, Set<SessionId> locked) {
        for (Seat seat : wanted) {
            if (!locked.contains(seat.session())) {
                return NOT_LOCKED;
            }
            Counted counted =
                    tables.counts().find(writing.handle(), seat.session()).orElseThrow();
            if (!counted.isOn() || !parts.policy().offers().promotesAt(writing.now(), counted.starts())) {
                return PAST_CUTOFF;
            }
            if (!counted.hasFree(seat.seats())) {
                return NO_SEATS;
            }
        }
        return null;
    }

    private void offer(Writing writing, UUID registration, List<Seat> wanted) {
        Written written =
                tables.registrations().find(writing.handle(), registration).orElseThrow();
        if (written.status() != Status.WAITLISTED) {
            throw new IllegalStateException("the registration " + registration + " waits and is " + written.status());
        }
        wanted.forEach(seat -> seating.raise(writing, seat, false));
        transitions.offer(writing, written, cutoff(writing, wanted), "its turn");
    }

    /** No offer lasts longer, whether anybody was told of it or not. */
    Instant cutoff(Writing writing, List<Seat> seats) {
        return seats.stream()
                .map(seat ->
                        tables.counts().find(writing.handle(), seat.session()).orElseThrow())
                .map(counted -> counted.starts().minus(parts.policy().offers().cutoff()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
