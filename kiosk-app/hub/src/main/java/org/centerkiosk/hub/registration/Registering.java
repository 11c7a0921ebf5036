package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.centerkiosk.hub.store.Later;
import org.jspecify.annotations.Nullable;

/** Takes a sign-up: judges it on what is true under the locks, and has written down what it gets. */
final class Registering {

    private final BookParts parts;
    private final Seating seating;
    private final Promotion promotion;
    private final Transitions transitions;
    private final Claims claims;
    private final PhoneFacts phones;
    private final Entering entering;
    private final Commands commands;

    Registering(BookParts parts, Commands commands, Seating seating, Transitions transitions, Promotion promotion) {
        this.parts = parts;
        this.commands = commands;
        this.seating = seating;
        this.promotion = promotion;
        this.transitions = transitions;
        this.claims = new Claims(parts.tables());
        this.phones = new PhoneFacts(parts);
        this.entering = new Entering(parts, seating);
    }

    /**
     * Takes it once. What is known of the number and the lock of its sessions are asked along with whether it came
     * before: on a server each way there and back takes longer than the statement.
     */
    Answer register(Writing writing, Command command, Wish wish) {
        Later<Optional<CommandRows.Earlier>> earlier = commands.find(writing, command.id());
        SignUp signUp = wish.signUp();
        Event event = parts.programmes().event(signUp.target().event()).orElse(null);
        Reason reason = reason(writing, signUp, event);
        if (event == null || reason != null) {
            Refusal refusal = Refusal.of(reason == null ? Reason.UNKNOWN_EVENT : reason);
            return commands.once(writing, command, earlier, () -> refused(refusal));
        }
        phones.lock(writing, wish.phoneIndex());
        Later<Facts> phone = phones.ask(writing, wish.phoneIndex(), null);
        List<Session> sessions = signUp.target().countedOf(event, writing.now());
        Later<? extends Map<SessionId, Counted>> counts =
                parts.switches().locks() ? seating.lockLater(writing, event, sessions) : wish::stale;
        return commands.once(
                writing,
                command,
                earlier,
                () -> judge(writing, wish, new Asked(event, sessions, phone.get(), counts.get())));
    }

    /** What it is judged on, under the locks. */
    private record Asked(Event event, List<Session> sessions, Facts phone, Map<SessionId, Counted> counts) {}

    private Answer judge(Writing writing, Wish wish, Asked asked) {
        SignUp signUp = wish.signUp();
        Event event = asked.event();
        List<Session> sessions = asked.sessions();
        Map<SessionId, Counted> counts = asked.counts();
        int seats = SignUpRules.seatsOf(signUp.applicant(), event);
        Claimed claimed = claims.find(writing, signUp, seats);
        Facts facts = PhoneFacts.with(asked.phone(), counts, claimed.own());
        SignUp judged = claimed.isFound() ? signUp : withoutClaim(signUp);
        Verdict verdict = SignUpRules.judge(judged, event, facts, writing.now(), parts.policy());
        Grant grant = Grant.of(verdict, sessions.isEmpty() ? Claimed.NOTHING : claimed);
        if (grant instanceof Grant.No(Refusal refusal)) {
            return refused(refusal);
        }
        if (wish.isPresent() && grant instanceof Grant.Place) {
            return refused(Refusal.of(Reason.FULL));
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

    private static @Nullable Reason reason(Writing writing, SignUp signUp, @Nullable Event event) {
        if (isForStaffAlone(signUp) && !writing.actor().isStaff()) {
            return Reason.STAFF_ONLY;
        }
        return event == null ? Reason.UNKNOWN_EVENT : null;
    }

    private static boolean isForStaffAlone(SignUp signUp) {
        return signUp.channel().isStaff() || signUp.claim() instanceof Claim.Override;
    }

    private static Answer refused(Refusal refusal) {
        return new Answer.Refused(refusal);
    }
}
