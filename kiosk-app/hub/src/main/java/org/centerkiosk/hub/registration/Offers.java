package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;

/** What becomes of offers, and of those who wait or are unsettled and whom staff give seats. */
final class Offers {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;
    private final Cancelling cancelling;

    Offers(BookParts parts, Seating seating, Transitions transitions, Cancelling cancelling) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
        this.cancelling = cancelling;
    }

    Answer answer(Writing writing, UUID id, boolean accepts) {
        Written written = tables.registrations().find(writing.handle(), id).orElse(null);
        if (written == null) {
            return refused(Reason.UNKNOWN_REGISTRATION);
        }
        if (written.status() == Status.RESERVED && accepts) {
            return new Answer.Unchanged(written.registration());
        }
        if (written.status() != Status.OFFERED || isOver(written, writing.now())) {
            return refused(Reason.OFFER_GONE);
        }
        return new Answer.Registered(
                accepts
                        ? transitions.become(
                                writing, written, Status.RESERVED, Happening.ACCEPTED, "took the offered seats")
                        : cancelling.end(
                                writing, written, Status.CANCELLED, Happening.CANCELLED, "declined the offered seats"));
    }

    private static boolean isOver(Written written, Instant now) {
        Instant until = written.registration().offeredUntil();
        return until != null && !now.isBefore(until);
    }

    /** From now on the time of the offer runs: somebody was told. Later tellings change nothing. */
    boolean told(Writing writing, UUID id, Instant at) {
        Written written = tables.registrations().find(writing.handle(), id).orElse(null);
        if (written == null || written.status() != Status.OFFERED || written.told() != null) {
            return false;
        }
        Session first = parts.programmes().event(written.registration().target().event()).stream()
                .flatMap(event -> written.registration().target().remainingOf(event, writing.now()).stream())
                .min(Comparator.comparing(Session::start))
                .orElse(null);
        if (first == null) {
            return false;
        }
        Instant until = parts.policy().offers().until(at, first.start(), first.zone());
        Registration was = written.registration();
        Registration now = Transitions.with(was, was.target(), was.status(), was.party(), was.seats(), until);
        Written after =
                new Written(now, written.applicant(), written.phoneIndex(), written.lease(), at, written.overAt());
        transitions.write(writing, written, after, Happening.CHANGED, "told of the offer");
        return true;
    }

    /** Nobody took it; the next one has it. */
    void expire(Writing writing, UUID id) {
        tables.registrations()
                .find(writing.handle(), id)
                .filter(written -> written.status() == Status.OFFERED && isOver(written, writing.now()))
                .ifPresent(written -> cancelling.end(
                        writing, written, Status.EXPIRED, Happening.EXPIRED, "did not answer the offer in time"));
    }

    /** The session came before a seat did. */
    void outrun(Writing writing, UUID id) {
        tables.registrations()
                .find(writing.handle(), id)
                .filter(written -> written.status() == Status.WAITLISTED)
                .ifPresent(written -> cancelling.end(
                        writing, written, Status.EXPIRED, Happening.EXPIRED, "waited until the session began"));
    }

    /** Staff give seats to one who waits, was offered some or is unsettled, whatever the capacity. */
    Answer admit(Writing writing, UUID id, String reason) {
        if (!writing.actor().isStaff()) {
            return refused(Reason.STAFF_ONLY);
        }
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        if (found == null) {
            return refused(Reason.UNKNOWN_REGISTRATION);
        }
        if (found.status() == Status.RESERVED) {
            return new Answer.Unchanged(found.registration());
        }
        if (!found.status().mayBecome(Status.RESERVED)) {
            return refused(Reason.FINAL);
        }
        Seating.Locked locked = seating.lock(writing, found, List.of());
        for (Seat seat : locked.seats()) {
            switch (seat.state()) {
                case WAITING -> seating.raise(writing, seat, true);
                case NONE -> {
                    seating.take(writing, seat.session(), seat.seats(), true);
                    tables.seats().become(writing.handle(), seat, Seat.State.HELD, seat.seats());
                }
                case HELD -> {}
            }
        }
        Registration admitted = transitions.become(
                writing, locked.written(), Status.RESERVED, Happening.PROMOTED, "by staff: " + reason);
        tables.conflicts().settle(writing.handle(), id, writing.actor(), writing.now());
        return new Answer.Registered(admitted);
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(Refusal.of(reason));
    }
}
