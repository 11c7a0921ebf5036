package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;

/** Gives away the seat of somebody who did not come: by the rule, and with a reason that is kept. */
final class Absence {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;
    private final Cancelling cancelling;
    private final Attending attending;

    Absence(BookParts parts, Seating seating, Transitions transitions, Cancelling cancelling, Attending attending) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
        this.cancelling = cancelling;
        this.attending = attending;
    }

    Answer giveAway(Writing writing, UUID id, SessionId session, String reason) {
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        if (found == null) {
            return refused(Reason.UNKNOWN_REGISTRATION);
        }
        Seating.Locked locked = seating.lock(writing, found, List.of());
        List<Seat> seats = locked.seats().stream()
                .filter(seat -> seat.session().equals(session) && seat.state() == Seat.State.HELD)
                .toList();
        if (locked.written().status() != Status.RESERVED || seats.isEmpty()) {
            return refused(locked.written().status().isFinal() ? Reason.FINAL : Reason.UNKNOWN_SESSION);
        }
        Instant from = Objects.requireNonNull(locked.counts().get(session))
                .starts()
                .plus(parts.policy().noShows().grace());
        if (writing.now().isBefore(from)) {
            return new Answer.Refused(Refusal.of(Reason.STILL_EXPECTED, "time", atVenue(session, from)));
        }
        if (isSomebodyIn(writing, id, session)) {
            return refused(Reason.STILL_EXPECTED);
        }
        attending.missed(writing, locked.written(), session);
        return new Answer.Registered(ended(writing, locked, seats, reason));
    }

    private Object atVenue(SessionId id, Instant instant) {
        return parts.programmes().event(id.uid()).stream()
                .flatMap(event -> event.sessions().stream())
                .map(Session::zone)
                .findFirst()
                .<Object>map(zone -> instant.atZone(zone).toOffsetDateTime())
                .orElse(instant);
    }

    private boolean isSomebodyIn(Writing writing, UUID registration, SessionId session) {
        return attending.here(writing.handle(), session).getOrDefault(registration, Map.of()).values().stream()
                .anyMatch(kind -> kind == AttendanceFact.Kind.IN);
    }

    /** Of a series the one session's seats are free again; the others stay. */
    private Registration ended(Writing writing, Seating.Locked locked, List<Seat> seats, String reason) {
        String why = "not there, seats given away: " + reason.strip();
        if (!locked.written().registration().target().isSeries()) {
            return cancelling.end(writing, locked.written(), Status.CANCELLED, Happening.CANCELLED, why);
        }
        seating.release(writing, seats);
        return transitions.become(writing, locked.written(), Status.RESERVED, Happening.CHANGED, why);
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(Refusal.of(reason));
    }
}
