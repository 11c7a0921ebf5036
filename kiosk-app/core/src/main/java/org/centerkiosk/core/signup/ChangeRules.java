package org.centerkiosk.core.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;

/** The rules of changing what one has. */
final class ChangeRules {

    private final SignUp wanted;
    private final Held own;
    private final Event event;
    private final Facts facts;
    private final Instant now;
    private final SignUpPolicy policy;

    ChangeRules(SignUp wanted, Held own, Event event, Facts facts, Instant now, SignUpPolicy policy) {
        this.wanted = wanted;
        this.own = own;
        this.event = event;
        this.facts = facts;
        this.now = now;
        this.policy = policy;
    }

    Verdict judgeSize() {
        if (own.status().isFinal()) {
            return SignUpRules.refused(Reason.FINAL);
        }
        if (!wanted.target().equals(own.target())) {
            return SignUpRules.refused(Reason.UNKNOWN_SESSION);
        }
        int seats = SignUpRules.seatsOf(wanted.applicant(), event);
        boolean grows = seats > own.seats();
        List<Refusal> refusals = new ArrayList<>(target(grows).stream().toList());
        refusals.addAll(SignUpRules.form(wanted, event, now));
        if (!grows) {
            // Its size was allowed once; a smaller one is not refused for what the terms say today.
            refusals.removeIf(refusal -> refusal.reason() == Reason.PARTY_TOO_LARGE);
        }
        return SignUpRules.judge(wanted.claim(), wanted.channel(), refusals, () -> grows ? grown(seats) : unchanged());
    }

    private Optional<Refusal> target(boolean grows) {
        return grows
                ? TargetRules.refusal(wanted.target(), event, SignUpRules.asked(wanted, now), now)
                : TargetRules.happens(wanted.target(), event, now);
    }

    private Verdict grown(int seats) {
        SeatRules rules = SignUpRules.seats(event, wanted, facts, now, policy);
        Verdict verdict;
        if (seats > rules.capacity()) {
            verdict = new Verdict.Refused(Refusal.of(Reason.PARTY_TOO_LARGE, "most", rules.capacity()));
        } else if (!own.status().holdsSeats() || rules.fits(seats)) {
            return unchanged();
        } else {
            verdict = rules.full();
        }
        return wanted.claim() instanceof Claim.Override override
                ? rules.beyond(override.aside(), verdict, seats)
                : verdict;
    }

    private Verdict unchanged() {
        return own.status().holdsSeats() ? Verdict.reserve() : new Verdict.Queue(own.ahead());
    }

    Verdict judgeMove() {
        if (own.status().isFinal()) {
            return SignUpRules.refused(Reason.FINAL);
        }
        if (!own.target().event().equals(wanted.target().event())) {
            return SignUpRules.refused(Reason.UNKNOWN_SESSION);
        }
        if (own.target().equals(wanted.target())) {
            return unchanged();
        }
        Set<Reason> aside = SignUpRules.aside(wanted.claim());
        if (hasBegun() && !aside.contains(Reason.STARTED)) {
            return SignUpRules.refused(Reason.STARTED);
        }
        Verdict verdict = SignUpRules.judge(wanted, event, facts, now, policy);
        return verdict instanceof Verdict.Queue && own.status().holdsSeats()
                ? SignUpRules.seats(event, wanted, facts, now, policy).full()
                : verdict;
    }

    /** One that is cancelled or postponed never begins: whoever had it may move. */
    private boolean hasBegun() {
        return own.target().sessionsOf(event).stream().anyMatch(Session::takesPlace)
                && own.target().remainingOf(event, now).isEmpty();
    }
}
