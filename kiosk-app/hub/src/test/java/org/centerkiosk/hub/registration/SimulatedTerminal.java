package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;

/** A terminal with a network that fails: what it owes the hub waits here, and arrives late, twice and in any order. */
final class SimulatedTerminal {

    /** Seats on loan, as the terminal counts them. */
    private static final class Loan {
        final Lease lease;
        int promised;
        boolean closed;

        Loan(Lease lease) {
            this.lease = lease;
        }
    }

    private interface Parcel {
        void arrive(SimulatedHub hub);
    }

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Actor.Terminal actor;
    private final Random random;
    /** A terminal as it must not be: it promises from loans that it has given back. */
    private final boolean isCareless;

    private final Map<UUID, Loan> loans = new LinkedHashMap<>();
    private final List<Parcel> outbox = new ArrayList<>();
    private boolean isCutOff;

    SimulatedTerminal(String id, Random random, boolean isCareless) {
        this.actor = new Actor.Terminal(id);
        this.isCareless = isCareless;
        this.random = random;
    }

    String id() {
        return actor.id();
    }

    boolean isCutOff() {
        return isCutOff;
    }

    void cut(boolean off) {
        isCutOff = off;
    }

    /** Asks for seats; now and then the answer is lost. */
    void borrow(SimulatedHub hub, int terminals) {
        List<Lease> lent = hub.book().lend(id(), hub.sessions(), terminals);
        if (random.nextInt(5) > 0) {
            lent.forEach(lease -> loans.putIfAbsent(lease.id(), new Loan(lease)));
        }
    }

    /** Stops promising from what is over, and then says what it promised. */
    void settle(Instant now, boolean all) {
        for (Loan loan : loans.values()) {
            boolean isOver = all || !now.isBefore(loan.lease.expires().minus(MARGIN));
            if (isOver && !loan.closed) {
                loan.closed = true;
                outbox.add(hub -> hub.book().reportLease(loan.lease.id(), loan.promised, actor));
            }
        }
    }

    /** Signs somebody up. Offline it promises from a lease, else nothing. */
    void signUp(SimulatedHub hub, SimulatedVisitors.Visitor visitor) {
        SignUp signUp = visitor.signUp;
        if (!isCutOff) {
            UUID hold = SignUp.newId();
            boolean isHeld = random.nextBoolean()
                    && hub.book().hold(hold, signUp.target(), signUp.party(), actor) instanceof HoldAnswer.Held;
            if (isHeld && random.nextInt(4) == 0) {
                // Walked away.
                hub.book().release(hold, actor);
                isHeld = false;
            }
            send(visitor, isHeld ? signUp.withClaim(new Claim.Hold(hold)) : signUp);
            return;
        }
        Optional<Loan> loan = signUp.target().session().flatMap(session -> lending(session, signUp.party(), hub.now()));
        if (loan.isPresent()) {
            loan.get().promised += signUp.party();
            visitor.told = Status.RESERVED;
            visitor.lease = loan.get().lease.id();
            send(visitor, signUp.withClaim(new Claim.Lease(loan.get().lease.id())));
        } else {
            send(visitor, signUp);
        }
    }

    private Optional<Loan> lending(SessionId session, int party, Instant now) {
        return loans.values().stream()
                .filter(loan -> isCareless
                        || !loan.closed && now.isBefore(loan.lease.expires().minus(MARGIN)))
                .filter(loan -> loan.lease.session().equals(session) && loan.lease.seats() - loan.promised >= party)
                .findFirst();
    }

    private void send(SimulatedVisitors.Visitor visitor, SignUp sent) {
        outbox.add(hub -> {
            Answer answer = hub.book().register(sent, actor);
            SimulatedVisitors.hears(visitor, answer, hub.writtenOff());
        });
    }

    /** What waits arrives in any order; some of it twice, as after an answer that was lost. */
    void deliver(SimulatedHub hub, boolean all) {
        while (!outbox.isEmpty() && (all || random.nextInt(6) > 0)) {
            Parcel parcel = outbox.remove(random.nextInt(outbox.size()));
            if (random.nextInt(4) == 0) {
                parcel.arrive(hub);
            }
            parcel.arrive(hub);
        }
    }
}
