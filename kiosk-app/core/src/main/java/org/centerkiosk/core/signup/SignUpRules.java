package org.centerkiosk.core.signup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;

/** The rules of signing up. They know no clock, no store and no screen, and answer alike at the hub and on a terminal. */
public final class SignUpRules {

    private SignUpRules() {}

    /** Judges a sign-up by all rules. */
    public static Verdict judge(SignUp signUp, Event event, Facts facts, Instant now, SignUpPolicy policy) {
        List<Refusal> refusals = new ArrayList<>(problems(signUp, event, now));
        if (event.terms() != null) {
            refusals.addAll(
                    PhoneRules.refusals(signUp, times(signUp.target().countedOf(event, now)), facts, policy.noShows()));
        }
        return judge(
                signUp.claim(),
                signUp.channel(),
                refusals,
                () -> seats(event, signUp, facts, now, policy).judge(signUp, seatsOf(signUp.applicant(), event)));
    }

    /**
     * Judges another size of the party. Fewer may always come until it begins; for more there must be seats.
     * {@link Verdict.Reserve} lets it stand as it is with the new seats, {@link Verdict.Queue} lets it keep its place.
     *
     * @param wanted the registration as it is to be
     * @param own the registration as it is
     */
    public static Verdict judgeChange(
            SignUp wanted, Held own, Event event, Facts facts, Instant now, SignUpPolicy policy) {
        return new ChangeRules(wanted, own, event, facts, now, policy).judgeSize();
    }

    /**
     * Judges a move to another session of the same event. Who has seats never loses them for a place in a queue.
     *
     * @param wanted the registration as it is to be
     * @param own the registration as it is
     */
    public static Verdict judgeMove(
            SignUp wanted, Held own, Event event, Facts facts, Instant now, SignUpPolicy policy) {
        return new ChangeRules(wanted, own, event, facts, now, policy).judgeMove();
    }

    /**
     * All that a form can be told before any seat is counted: the event and its times, name, number, party, ages,
     * guardian and answers; none where all is well.
     */
    public static List<Refusal> problems(SignUp signUp, Event event, Instant now) {
        Instant asked = asked(signUp, now);
        boolean promised = signUp.claim() instanceof Claim.Lease;
        Optional<Refusal> target = TargetRules.refusal(signUp.target(), event, asked, promised ? asked : now);
        List<Refusal> problems = new ArrayList<>(target.stream().toList());
        problems.addAll(form(signUp, event, now));
        return problems;
    }

    /** Seats that the party needs: one for each who comes, and for each companion that the answers ask for. */
    public static int seatsOf(Applicant applicant, Event event) {
        SignUpTerms terms = event.terms();
        int companions = terms == null ? 0 : AnswerRules.companions(applicant.answers(), terms);
        return applicant.party().size() + companions;
    }

    static List<Refusal> form(SignUp signUp, Event event, Instant now) {
        List<Refusal> refusals = new ArrayList<>(PersonRules.refusals(signUp));
        SignUpTerms terms = event.terms();
        List<Session> sessions = signUp.target().countedOf(event, now);
        if (terms != null && !sessions.isEmpty()) {
            Session first = sessions.getFirst();
            ZoneId zone = first.zone();
            refusals.addAll(new PartyRules(
                            signUp.applicant(),
                            terms,
                            first.firstDay(),
                            asked(signUp, now).atZone(zone).toLocalDate())
                    .refusals());
            refusals.addAll(AnswerRules.refusals(signUp.applicant().answers(), terms));
        }
        return refusals;
    }

    /** The first refusal that is not set aside, or what the seats say. */
    static Verdict judge(Claim claim, Channel channel, List<Refusal> refusals, Supplier<Verdict> seats) {
        if (claim instanceof Claim.Override && !channel.isStaff()) {
            return refused(Reason.STAFF_ONLY);
        }
        Set<Reason> aside = aside(claim);
        Set<Reason> overridden = new HashSet<>();
        for (Refusal refusal : refusals) {
            if (!aside.contains(refusal.reason())) {
                return new Verdict.Refused(refusal);
            }
            overridden.add(refusal.reason());
        }
        Verdict verdict = seats.get();
        if (verdict instanceof Verdict.Reserve reserve) {
            overridden.addAll(reserve.overridden());
            return new Verdict.Reserve(overridden);
        }
        return verdict;
    }

    static Set<Reason> aside(Claim claim) {
        Set<Reason> aside = new HashSet<>();
        if (claim instanceof Claim.Override override) {
            override.aside().stream().filter(Reason::mayBeOverridden).forEach(aside::add);
        }
        return aside;
    }

    static SeatRules seats(Event event, SignUp signUp, Facts facts, Instant now, SignUpPolicy policy) {
        Objects.requireNonNull(event.terms());
        return new SeatRules(event, signUp.target().countedOf(event, now), facts, now, policy.offers());
    }

    /** What a terminal of ours wrote without the network counts from then; its clock cannot be ahead of the hub's. */
    static Instant asked(SignUp signUp, Instant now) {
        return signUp.terminal() != null && signUp.made().isBefore(now) ? signUp.made() : now;
    }

    private static List<Known.Times> times(List<Session> sessions) {
        return sessions.stream()
                .map(session -> new Known.Times(session.start(), session.end()))
                .toList();
    }

    static Verdict refused(Reason reason) {
        return new Verdict.Refused(Refusal.of(reason));
    }
}
