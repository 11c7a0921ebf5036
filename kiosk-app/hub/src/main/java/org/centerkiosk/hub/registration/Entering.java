package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** Writes a new registration down, with its seats or its place. */
final class Entering {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;

    Entering(BookParts parts, Seating seating) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
    }

    /** What is written, and where. */
    record Entry(Wish wish, Event event, List<Session> sessions, Map<SessionId, Counted> counts, int seats) {}

    Registration enter(Writing writing, Entry entry, Grant grant) {
        SignUp signUp = entry.wish().signUp();
        Status status = status(grant);
        Registration registration = new Registration(
                parts.switches().keys() ? signUp.id() : SignUp.newId(),
                code(writing, entry.wish()),
                signUp.target(),
                signUp.channel(),
                status,
                signUp.party(),
                entry.seats(),
                signUp.made(),
                writing.now(),
                signUp.terminal(),
                null,
                null,
                null,
                1);
        Written written = new Written(
                registration,
                parts.sealer().seal(signUp.applicant(), signUp.id()),
                entry.wish().phoneIndex(),
                signUp.claim() instanceof Claim.Lease(UUID lease) ? lease : null,
                null,
                entry.sessions().getLast().end());
        tables.registrations().add(writing.handle(), written, writing.actor(), overrideReason(signUp));
        seat(writing, entry, registration, grant);
        Conflict.Kind conflict = conflict(grant);
        if (conflict != null) {
            tables.conflicts()
                    .add(
                            writing.handle(),
                            new Conflict(
                                    SignUp.newId(),
                                    registration.id(),
                                    entry.sessions().getFirst().id(),
                                    conflict,
                                    writing.now()));
        }
        Registration placed = grant instanceof Grant.Place(int ahead) ? registration.at(ahead + 1) : registration;
        writing.tell(placed, happening(status));
        return placed;
    }

    private void seat(Writing writing, Entry entry, Registration registration, Grant grant) {
        boolean isBeyond = grant instanceof Grant.Seats seats && seats.beyond();
        boolean isSole = !(grant instanceof Grant.Seats seats) || seats.sole();
        Seat.State state = switch (grant) {
            case Grant.Seats ignored -> Seat.State.HELD;
            case Grant.Place ignored -> Seat.State.WAITING;
            case Grant.Unsettled ignored -> Seat.State.NONE;
            case Grant.No ignored -> throw new IllegalStateException("a refusal has no seats");
        };
        byte[] sole = isSole && state != Seat.State.NONE ? entry.wish().phoneIndex() : null;
        for (Session session : entry.sessions()) {
            Counted counted = entry.counts().get(session.id());
            long arrival = counted == null ? 0 : counted.revision();
            Seat seat = new Seat(registration.id(), session.id(), registration.seats(), state, arrival);
            seating.seat(writing, seat, sole, isBeyond);
        }
    }

    /** A code that somebody else has by now cannot be given twice. */
    private TicketCode code(Writing writing, Wish wish) {
        TicketCode given = wish.code();
        return given != null
                        && tables.registrations().find(writing.handle(), given).isEmpty()
                ? given
                : TicketCode.random(parts.random());
    }

    private static @Nullable String overrideReason(SignUp signUp) {
        return signUp.claim() instanceof Claim.Override override ? override.reason() : null;
    }

    private static Conflict.@Nullable Kind conflict(Grant grant) {
        return switch (grant) {
            case Grant.Seats seats -> seats.conflict();
            case Grant.Unsettled ignored -> Conflict.Kind.LATE_PROMISE;
            case Grant.Place ignored -> null;
            case Grant.No ignored -> null;
        };
    }

    private static Status status(Grant grant) {
        return switch (grant) {
            case Grant.Seats ignored -> Status.RESERVED;
            case Grant.Place ignored -> Status.WAITLISTED;
            case Grant.Unsettled ignored -> Status.PROVISIONAL;
            case Grant.No ignored -> throw new IllegalStateException("a refusal has no status");
        };
    }

    private static Happening happening(Status status) {
        return switch (status) {
            case RESERVED -> Happening.RESERVED;
            case WAITLISTED -> Happening.WAITLISTED;
            default -> Happening.PROVISIONAL;
        };
    }
}
