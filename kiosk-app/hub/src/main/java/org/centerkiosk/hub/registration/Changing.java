package org.centerkiosk.hub.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Facts;
import org.centerkiosk.core.signup.Held;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.signup.Verdict;
import org.jspecify.annotations.Nullable;

/** Changes the size of a party, and moves registrations to other sessions; all of it or nothing. */
final class Changing {

    private final BookParts parts;
    private final Tables tables;
    private final Seating seating;
    private final Transitions transitions;
    private final Promotion promotion;
    private final PhoneFacts phones;

    Changing(BookParts parts, Seating seating, Transitions transitions, Promotion promotion) {
        this.parts = parts;
        this.tables = parts.tables();
        this.seating = seating;
        this.transitions = transitions;
        this.promotion = promotion;
        this.phones = new PhoneFacts(parts);
    }

    /** What is to be changed, as it is under the locks, and as it is wished. */
    private record Draft(Seating.Locked locked, Event event, SignUp wanted, Held own, Facts facts) {

        Written written() {
            return locked.written();
        }

        int seats() {
            return SignUpRules.seatsOf(wanted.applicant(), event);
        }
    }

    Answer resize(Writing writing, UUID id, UnaryOperator<Party> size, Claim claim) {
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        Reason objection = objection(writing, found, claim);
        if (found == null || objection != null) {
            return refused(objection);
        }
        Target target = found.registration().target();
        Draft draft = draft(writing, found, target, size, claim);
        return switch (SignUpRules.judgeChange(
                draft.wanted(), draft.own(), draft.event(), draft.facts(), writing.now(), parts.policy())) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal);
            case Verdict.Queue ignored -> new Answer.Registered(resized(writing, draft, false));
            case Verdict.Reserve reserve ->
                new Answer.Registered(
                        resized(writing, draft, reserve.overridden().contains(Reason.FULL)));
        };
    }

    private Registration resized(Writing writing, Draft draft, boolean beyond) {
        for (Seat seat : draft.locked().seats()) {
            int more = draft.seats() - seat.seats();
            if (seat.state() == Seat.State.HELD && more > 0) {
                seating.take(writing, seat.session(), more, beyond);
            } else if (seat.state() == Seat.State.HELD) {
                tables.counts().move(writing.handle(), seat.session(), more);
            }
            tables.seats().become(writing.handle(), seat, seat.state(), draft.seats());
        }
        Registration was = draft.written().registration();
        Registration now = Transitions.with(
                was, was.target(), was.status(), draft.wanted().party(), draft.seats(), was.offeredUntil());
        Registration written = write(writing, draft, now, draft.written(), Happening.CHANGED, "another party");
        promotion.run(writing, draft.locked().counts().keySet());
        return Positions.found(tables, writing.handle(), written.id()).orElseThrow();
    }

    Answer move(Writing writing, UUID id, Target target, Claim claim) {
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        Reason objection = objection(writing, found, claim);
        if (found == null || objection != null) {
            return refused(objection);
        }
        if (found.registration().target().equals(target)) {
            return new Answer.Unchanged(Positions.placed(tables, writing.handle(), found.registration()));
        }
        Draft draft = draft(writing, found, target, UnaryOperator.identity(), claim);
        return switch (SignUpRules.judgeMove(
                draft.wanted(), draft.own(), draft.event(), draft.facts(), writing.now(), parts.policy())) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal);
            case Verdict.Queue ignored -> new Answer.Registered(moved(writing, draft, null));
            case Verdict.Reserve reserve -> new Answer.Registered(moved(writing, draft, reserve));
        };
    }

    /** @param reserve null where it waits there */
    private Registration moved(Writing writing, Draft draft, Verdict.@Nullable Reserve reserve) {
        seating.remove(writing, draft.written().id(), draft.locked().seats());
        boolean isBeyond = reserve != null && reserve.overridden().contains(Reason.FULL);
        boolean isSole = reserve == null || !reserve.overridden().contains(Reason.ALREADY_REGISTERED);
        Seat.State state = reserve == null ? Seat.State.WAITING : Seat.State.HELD;
        List<Session> sessions = draft.wanted().target().countedOf(draft.event(), writing.now());
        for (Session session : sessions) {
            long arrival = Objects.requireNonNull(draft.locked().counts().get(session.id()))
                    .revision();
            Seat seat = new Seat(draft.written().id(), session.id(), draft.seats(), state, arrival);
            seating.seat(writing, seat, isSole ? draft.written().phoneIndex() : null, isBeyond);
        }
        Registration now = Transitions.with(
                draft.written().registration(),
                draft.wanted().target(),
                reserve == null ? Status.WAITLISTED : Status.RESERVED,
                draft.wanted().party(),
                draft.seats(),
                null);
        Written before = draft.written();
        Written base = new Written(
                before.registration(),
                before.applicant(),
                before.phoneIndex(),
                before.lease(),
                null,
                sessions.getLast().end());
        Registration written = write(writing, draft, now, base, Happening.MOVED, "another session");
        promotion.run(writing, draft.locked().counts().keySet());
        return Positions.found(tables, writing.handle(), written.id()).orElseThrow();
    }

    /** Another telephone number; one that has signed up for it already needs an override. */
    Answer renumber(Writing writing, UUID id, PhoneNumber phone, Claim claim) {
        Written found = tables.registrations().find(writing.handle(), id).orElse(null);
        Reason objection = objection(writing, found, claim);
        if (found == null || objection != null) {
            return refused(objection);
        }
        byte[] index = parts.sealer().phoneIndex(phone);
        phones.lock(writing, index);
        boolean isSecond = phones.of(writing, index, id).registrations().stream()
                .anyMatch(known -> known.target().meets(found.registration().target()));
        if (isSecond && !(claim instanceof Claim.Override)) {
            return refused(Reason.ALREADY_REGISTERED);
        }
        Seating.Locked locked = seating.lock(writing, found, List.of());
        Written before = locked.written();
        Registration was = before.registration();
        Applicant applicant = parts.sealer()
                .open(Objects.requireNonNull(before.applicant()), was.id())
                .withPhone(phone);
        Registration now =
                Transitions.with(was, was.target(), was.status(), was.party(), was.seats(), was.offeredUntil());
        Written after = new Written(
                now, parts.sealer().seal(applicant, was.id()), index, before.lease(), before.told(), before.overAt());
        tables.seats().renumber(writing.handle(), id, isSecond ? null : index);
        transitions.write(writing, before, after, Happening.CHANGED, "another number");
        return new Answer.Registered(
                Positions.found(tables, writing.handle(), id).orElseThrow());
    }

    /** The rest of what it was, with what is personal sealed anew. */
    private Registration write(
            Writing writing, Draft draft, Registration now, Written rest, Happening what, String why) {
        byte[] sealed = parts.sealer().seal(draft.wanted().applicant(), now.id());
        Written after = new Written(now, sealed, rest.phoneIndex(), rest.lease(), rest.told(), rest.overAt());
        return transitions.write(writing, draft.written(), after, what, why);
    }

    private Draft draft(Writing writing, Written found, Target target, UnaryOperator<Party> size, Claim claim) {
        Event event = parts.programmes().event(target.event()).orElseThrow();
        List<Session> sessions = target.countedOf(event, writing.now());
        phones.lock(writing, found.phoneIndex());
        seating.count(writing, event, sessions);
        Seating.Locked locked =
                seating.lock(writing, found, sessions.stream().map(Session::id).toList());
        Registration was = locked.written().registration();
        Applicant applicant =
                parts.sealer().open(Objects.requireNonNull(locked.written().applicant()), was.id());
        Applicant changed = applicant.withParty(size.apply(applicant.party()));
        SignUp wanted = new SignUp(
                was.id(),
                target,
                writing.actor().isStaff() ? org.centerkiosk.core.signup.Channel.DESK : was.channel(),
                was.made(),
                changed.party().size(),
                changed,
                null,
                claim);
        Registration placed = Positions.placed(tables, writing.handle(), was);
        Integer position = placed.position();
        Held own = new Held(was.id(), was.target(), was.status(), was.seats(), position == null ? 0 : position - 1);
        Map<SessionId, Integer> ownSeats = new HashMap<>();
        locked.seats().stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .forEach(seat -> ownSeats.put(seat.session(), seat.seats()));
        Facts phone = phones.of(writing, locked.written().phoneIndex(), was.id());
        return new Draft(locked, event, wanted, own, PhoneFacts.with(phone, locked.counts(), ownSeats));
    }

    private @Nullable Reason objection(Writing writing, @Nullable Written found, Claim claim) {
        if (found == null) {
            return Reason.UNKNOWN_REGISTRATION;
        }
        if (found.status().isFinal() || found.applicant() == null) {
            return Reason.FINAL;
        }
        if (claim instanceof Claim.Override && !writing.actor().isStaff()) {
            return Reason.STAFF_ONLY;
        }
        return parts.programmes().event(found.registration().target().event()).isEmpty() ? Reason.UNKNOWN_EVENT : null;
    }

    private static Answer refused(@Nullable Reason reason) {
        return new Answer.Refused(Refusal.of(reason == null ? Reason.UNKNOWN_REGISTRATION : reason));
    }
}
