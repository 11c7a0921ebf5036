package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Facts;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Verdict;

/** Takes a sign-up: judges it on what is true under the locks, and has written down what it gets. */
final class Registering {

    private final BookParts parts;
    private final Seating seating;
    private final Promotion promotion;
    private final Transitions transitions;
    private final Claims claims;
    private final PhoneFacts phones;
    private final Entering entering;

    Registering(BookParts parts, Seating seating, Transitions transitions, Promotion promotion) {
        this.parts = parts;
        this.seating = seating;
        this.promotion = promotion;
        this.transitions = transitions;
        this.claims = new Claims(parts.tables());
        this.phones = new PhoneFacts(parts);
        this.entering = new Entering(parts, seating);
    }

    Answer register(Writing writing, Wish wish) {
        SignUp signUp = wish.signUp();
        if (isForStaffAlone(signUp) && !writing.actor().isStaff()) {
            return refused(Refusal.of(Reason.STAFF_ONLY));
        }
        Event event = parts.programmes().event(signUp.target().event()).orElse(null);
        if (event == null) {
            return refused(Refusal.of(Reason.UNKNOWN_EVENT));
        }
        phones.lock(writing, wish.phoneIndex());
        Facts phone = phones.of(writing, wish.phoneIndex(), null);
        List<Session> sessions = signUp.target().countedOf(event, writing.now());
        Map<SessionId, Counted> counts =
                parts.switches().locks() ? seating.lock(writing, event, sessions) : wish.stale();
        int seats = SignUpRules.seatsOf(signUp.applicant(), event);
        Claimed claimed = claims.find(writing, signUp, seats);
        Facts facts = PhoneFacts.with(phone, counts, claimed.own());
        SignUp judged = claimed.isFound() ? signUp : withoutClaim(signUp);
        Verdict verdict = SignUpRules.judge(judged, event, facts, writing.now(), parts.policy());
        Grant grant = Grant.of(verdict, sessions.isEmpty() ? Claimed.NOTHING : claimed);
        if (grant instanceof Grant.No(Refusal refusal)) {
            return refused(refusal);
        }
        if (sessions.isEmpty()) {
            throw new IllegalStateException("the rules gave seats where there is no session: " + signUp.target());
        }
        claims.use(writing, claimed);
        Registration entered = entering.enter(writing, new Entering.Entry(wish, event, sessions, counts, seats), grant);
        return new Answer.Registered(settled(writing, entered, claimed, counts.keySet()));
    }

    /** A hold may have been larger than what it became, and one who waits may be the first whose party fits. */
    private Registration settled(Writing writing, Registration entered, Claimed claimed, Set<SessionId> locked) {
        if (entered.status() != Status.WAITLISTED && claimed.holds().isEmpty()) {
            return entered;
        }
        promotion.run(writing, locked);
        Written written = parts.tables()
                .registrations()
                .find(writing.handle(), entered.id())
                .orElseThrow();
        return switch (written.status()) {
            case OFFERED ->
                transitions.become(
                        writing,
                        written,
                        Status.RESERVED,
                        Happening.RESERVED,
                        "the first whose party fits, and present");
            case WAITLISTED -> Positions.placed(parts.tables(), writing.handle(), written.registration());
            default -> written.registration();
        };
    }

    /** Seats that were claimed and are not there any more: it has to do with those that are free. */
    private static SignUp withoutClaim(SignUp signUp) {
        return signUp.claim() instanceof Claim.Override ? signUp : signUp.withClaim(Claim.none());
    }

    private static boolean isForStaffAlone(SignUp signUp) {
        return signUp.channel().isStaff() || signUp.claim() instanceof Claim.Override;
    }

    private static Answer refused(Refusal refusal) {
        return new Answer.Refused(refusal);
    }
}
