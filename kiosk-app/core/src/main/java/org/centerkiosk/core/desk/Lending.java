package org.centerkiosk.core.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.signup.LeaseAccount;
import org.centerkiosk.core.signup.LeaseReport;
import org.centerkiosk.core.signup.SeatLease;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The seats that this terminal was lent, kept in the outbox's file. Used on the desk's thread alone. A promise is taken,
 * stored together with its sign-up, and only then accepted here.
 */
final class Lending {

    static final String NAME = "leases";

    private static final Logger LOG = LoggerFactory.getLogger(Lending.class);

    /** A lease is exchanged for a new one when so many tenths of its time are left, while the hub is there to do it. */
    private static final int EXCHANGED_AT = 4;

    private static final int TENTHS = 10;

    private final Outbox outbox;
    private final Supplier<Duration> elapsed;
    /** Seats that the hub was told were promised, by lease. */
    private final Map<UUID, Integer> reported = new HashMap<>();

    private LeaseAccount account;
    private @Nullable UUID held;

    Lending(Outbox outbox, Supplier<Duration> elapsed) throws StoreException {
        this.outbox = outbox;
        this.elapsed = elapsed;
        this.account = restored(outbox.kept(NAME));
    }

    private static LeaseAccount restored(Optional<byte[]> kept) {
        try {
            return kept.map(LeaseJson::read).orElseGet(LeaseAccount::empty);
        } catch (IllegalArgumentException e) {
            // The hub still has them, and hears that nothing more was promised.
            LOG.error("{}", e.getMessage());
            return LeaseAccount.empty();
        }
    }

    /** Seats for a form, none where they are not lent. Nothing is promised by it, so that nothing is stored. */
    boolean hold(UUID hold, Target target, int seats) {
        Optional<LeaseAccount.Taken> taken = take(hold, target, seats);
        taken.ifPresent(found -> {
            account = found.after();
            held = hold;
        });
        return taken.isPresent();
    }

    void release(UUID hold) {
        account = account.giveBack(hold);
        held = null;
    }

    /** A promise that could be made now, to be stored as {@link #bytes} and then accepted. */
    Optional<LeaseAccount.Taken> promise(UUID registration, @Nullable UUID instead, Target target, int seats) {
        LeaseAccount before = account;
        account = instead == null ? before : before.giveBack(instead);
        Optional<LeaseAccount.Taken> taken = take(registration, target, seats);
        account = before;
        return taken;
    }

    /** A whole series would need a lease that covers each session, which none does. */
    private Optional<LeaseAccount.Taken> take(UUID registration, Target target, int seats) {
        return target.session().flatMap(session -> account.take(registration, Set.of(session), seats, elapsed.get()));
    }

    void accept(LeaseAccount.Taken taken) {
        account = held == null ? taken.after() : taken.after().withdrawn(held);
        held = null;
    }

    /** What is kept of it: without what a form holds, for the form goes with the program. */
    byte[] bytes(LeaseAccount of) {
        return LeaseJson.write(held == null ? of : of.withdrawn(held));
    }

    boolean isPromised(UUID registration) {
        return account.entries().stream()
                .anyMatch(entry -> uses(entry, registration).isPresent());
    }

    private static Optional<LeaseReport.Use> uses(LeaseAccount.Entry entry, UUID registration) {
        return entry.uses().stream()
                .filter(use -> use.registration().equals(registration))
                .findFirst();
    }

    /** The hub will not have that registration. */
    void withdrawn(UUID registration) throws StoreException {
        if (isPromised(registration)) {
            set(account.withdrawn(registration));
        }
    }

    /** What the hub says that it lent; what it did not list before begins to count. */
    void granted(List<SeatLease> leases, Duration asked) throws StoreException {
        LeaseAccount after = account;
        for (SeatLease lease : leases) {
            after = after.granted(lease, asked);
        }
        set(after);
    }

    /** Ends those whose time is over, and, where the hub is there, those that are to be exchanged for new ones. */
    void end(boolean isExchanging) throws StoreException {
        LeaseAccount after = account;
        for (LeaseAccount.Entry entry : account.entries()) {
            boolean isInHand = held != null && uses(entry, held).isPresent();
            Duration early = isExchanging && !isInHand
                    ? entry.lease().lasts().multipliedBy(EXCHANGED_AT).dividedBy(TENTHS)
                    : Duration.ZERO;
            if (entry.open() && elapsed.get().compareTo(entry.until().minus(early)) >= 0) {
                after = after.closed(entry.lease().id());
            }
        }
        set(after);
    }

    /** Whether a session is lent to this terminal now. */
    boolean has(SessionId session) {
        return account.entries().stream()
                .anyMatch(entry -> entry.open() && entry.lease().seats().containsKey(session));
    }

    /** What the hub has to be told, seats by lease. */
    Map<UUID, Integer> reports() {
        Map<UUID, Integer> due = new HashMap<>();
        for (LeaseAccount.Entry entry : account.entries()) {
            UUID lease = entry.lease().id();
            account.report(lease)
                    .map(Lending::promised)
                    .filter(promised -> !promised.equals(reported.get(lease)))
                    .ifPresent(promised -> due.put(lease, promised));
        }
        return due;
    }

    private static int promised(LeaseReport report) {
        return report.uses().stream().mapToInt(LeaseReport.Use::seats).sum();
    }

    /** The hub has heard it. */
    void reported(UUID lease, int promised) {
        reported.put(lease, promised);
    }

    /**
     * Forgets the leases of which all is said and done.
     *
     * @param isSettled whether the hub has answered to that registration
     */
    void tidy(Predicate<UUID> isSettled) throws StoreException {
        LeaseAccount after = account;
        for (LeaseAccount.Entry entry : List.copyOf(account.entries())) {
            UUID lease = entry.lease().id();
            boolean isDone = reported.containsKey(lease)
                    && !reports().containsKey(lease)
                    && entry.uses().stream().map(LeaseReport.Use::registration).allMatch(isSettled);
            if (isDone) {
                after = after.acknowledged(lease);
                reported.remove(lease);
            }
        }
        set(after);
    }

    /** The hub knows no such lease: nothing is to be told of it. */
    void unknown(UUID lease) throws StoreException {
        set(account.closed(lease).acknowledged(lease));
    }

    /** Every promise that stands. */
    List<UUID> promised() {
        List<UUID> all = new ArrayList<>();
        account.entries().forEach(entry -> entry.uses().forEach(use -> all.add(use.registration())));
        return all;
    }

    private void set(LeaseAccount after) throws StoreException {
        if (!after.equals(account)) {
            outbox.keep(NAME, bytes(after));
            account = after;
        }
    }
}
