package org.centerkiosk.core.signup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;

/** Whether there are seats: for the whole party in each session, or for nobody. */
final class SeatRules {

    private final Event event;
    private final SignUpTerms terms;
    private final List<Session> sessions;
    private final Facts facts;
    private final Instant now;
    private final OfferRules offers;

    SeatRules(Event event, List<Session> sessions, Facts facts, Instant now, OfferRules offers) {
        this.event = event;
        this.terms = Objects.requireNonNull(event.terms());
        this.sessions = sessions;
        this.facts = facts;
        this.now = now;
        this.offers = offers;
    }

    /** The verdict on so many seats. */
    Verdict judge(SignUp signUp, int seats) {
        Verdict verdict = withoutOverride(signUp, seats);
        return signUp.claim() instanceof Claim.Override override && !(verdict instanceof Verdict.Reserve)
                ? beyond(override.aside(), verdict, seats)
                : verdict;
    }

    /** What staff give who would else get nothing, or a place in the queue. */
    Verdict beyond(Set<Reason> aside, Verdict verdict, int seats) {
        Reason reason = free() >= seats ? Reason.WAITING_LIST_FULL : Reason.FULL;
        return aside.contains(reason) ? new Verdict.Reserve(Set.of(reason)) : verdict;
    }

    private Verdict withoutOverride(SignUp signUp, int seats) {
        // These seats are counted already.
        if (signUp.claim() instanceof Claim.Lease) {
            return Verdict.reserve();
        }
        boolean held = signUp.claim() instanceof Claim.Hold;
        if (free() >= seats && (held || !isQueueFirst())) {
            return Verdict.reserve();
        }
        int most = capacity();
        if (seats > most) {
            return new Verdict.Refused(Refusal.of(Reason.PARTY_TOO_LARGE, "most", most));
        }
        // Nobody could tell somebody without a number that a seat came free.
        boolean canWait =
                terms.waitingList() > 0 && isPromoted() && signUp.applicant().phone() != null;
        if (!canWait) {
            return full();
        }
        return waiting() < terms.waitingList()
                ? new Verdict.Queue(waiting())
                : new Verdict.Refused(Refusal.of(Reason.WAITING_LIST_FULL));
    }

    /** Nothing but the seats is wrong; it says how many there are where there are some. */
    Verdict full() {
        int free = isQueueFirst() ? 0 : free();
        return new Verdict.Refused(free == 0 ? Refusal.of(Reason.FULL) : Refusal.of(Reason.FULL, "free", free));
    }

    boolean fits(int seats) {
        return free() >= seats && !isQueueFirst();
    }

    /** The least of all sessions. */
    int free() {
        return sessions.stream()
                .map(this::seats)
                .mapToInt(SeatFacts::free)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    int capacity() {
        return sessions.stream()
                .map(this::seats)
                .map(SeatFacts::capacity)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
    }

    /** A free seat belongs to who waits, as long as somebody can still be promoted. */
    private boolean isQueueFirst() {
        return sessions.stream()
                .anyMatch(session -> seats(session).waiting() > 0 && offers.promotesAt(now, session.start()));
    }

    private boolean isPromoted() {
        return sessions.stream().allMatch(session -> offers.promotesAt(now, session.start()));
    }

    private int waiting() {
        return sessions.stream()
                .map(this::seats)
                .mapToInt(SeatFacts::waiting)
                .max()
                .orElse(0);
    }

    private SeatFacts seats(Session session) {
        SeatFacts seats = facts.seats().get(session.id());
        if (seats == null && SeatFacts.capacityOf(event, session) != null) {
            throw new IllegalArgumentException("nobody counted the seats of " + session.id());
        }
        return seats == null ? new SeatFacts(null, 0, 0) : seats;
    }
}
