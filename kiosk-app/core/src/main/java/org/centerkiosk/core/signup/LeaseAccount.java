package org.centerkiosk.core.signup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.centerkiosk.core.event.SessionId;

/**
 * What one terminal has been lent and what it promised of it. Immutable: the terminal stores the next state before
 * anybody sees the promise. Times are elapsed times since the terminal started, which no change of its clock moves.
 *
 * @param entries in the order in which they were lent
 */
public record LeaseAccount(List<Entry> entries) {

    /** Of a lease's time this part is not used, so that a promise never comes at the last moment. */
    private static final int MARGIN = 10;

    /**
     * One lease.
     *
     * @param until elapsed time until which it may be promised from
     * @param uses what was promised
     * @param open false once it was reported or the terminal started anew: from then on nothing is promised from it
     */
    public record Entry(SeatLease lease, Duration until, List<LeaseReport.Use> uses, boolean open) {

        public Entry {
            uses = List.copyOf(uses);
        }

        /** Seats of a session that nobody was promised. */
        int left(SessionId session) {
            int used = uses.stream()
                    .filter(use -> use.sessions().contains(session))
                    .mapToInt(LeaseReport.Use::seats)
                    .sum();
            return lease.seats().getOrDefault(session, 0) - used;
        }

        boolean promisesAt(Duration elapsed) {
            return open && elapsed.compareTo(until) < 0;
        }

        Optional<LeaseReport.Use> useOf(UUID registration) {
            return uses.stream()
                    .filter(use -> use.registration().equals(registration))
                    .findFirst();
        }

        private Entry with(LeaseReport.Use use) {
            List<LeaseReport.Use> more = new ArrayList<>(uses);
            more.add(use);
            return new Entry(lease, until, more, open);
        }

        private Entry without(UUID registration) {
            List<LeaseReport.Use> fewer = new ArrayList<>(uses);
            fewer.removeIf(use -> use.registration().equals(registration));
            return new Entry(lease, until, fewer, open);
        }

        private Entry closed() {
            return new Entry(lease, until, uses, false);
        }
    }

    /**
     * A promise that was made.
     *
     * @param lease for {@link Claim.Lease}
     * @param after the account, to be stored first
     */
    public record Taken(UUID lease, LeaseAccount after) {}

    public LeaseAccount {
        entries = List.copyOf(entries);
        if (entries.stream().map(entry -> entry.lease().id()).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a lease is twice in the account");
        }
    }

    public static LeaseAccount empty() {
        return new LeaseAccount(List.of());
    }

    /**
     * With another lease; the same one twice changes nothing.
     *
     * @param asked elapsed time when it was asked for, not when the answer came
     */
    public LeaseAccount granted(SeatLease lease, Duration asked) {
        if (find(lease.id()).isPresent()) {
            return this;
        }
        Duration usable = lease.lasts().minus(lease.lasts().dividedBy(MARGIN));
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(lease, asked.plus(usable), List.of(), true));
        return new LeaseAccount(more);
    }

    /**
     * Promises seats, the same number in each of the sessions, or nothing. A registration that has seats already gives
     * them back first, so that a hold follows the size of the party; where that fails it keeps what it has.
     */
    public Optional<Taken> take(UUID registration, Set<SessionId> sessions, int seats, Duration elapsed) {
        LeaseReport.Use use = new LeaseReport.Use(registration, sessions, seats);
        boolean reported = entries.stream()
                .anyMatch(entry -> !entry.open() && entry.useOf(registration).isPresent());
        if (reported) {
            return Optional.empty();
        }
        LeaseAccount before = giveBack(registration);
        for (Entry entry : before.entries) {
            boolean enough = sessions.stream().allMatch(session -> entry.left(session) >= seats);
            if (entry.promisesAt(elapsed) && enough) {
                return Optional.of(new Taken(entry.lease().id(), before.replaced(entry, entry.with(use))));
            }
        }
        return Optional.empty();
    }

    /** Without the promise to that registration, unless its lease is reported: then the hub is told by a command. */
    public LeaseAccount giveBack(UUID registration) {
        LeaseAccount account = this;
        for (Entry entry : entries) {
            if (entry.open() && entry.useOf(registration).isPresent()) {
                account = account.replaced(entry, entry.without(registration));
            }
        }
        return account;
    }

    /** Without the promise to a registration that the hub will not have: of a lease that was reported it is reported anew. */
    public LeaseAccount withdrawn(UUID registration) {
        return new LeaseAccount(
                entries.stream().map(entry -> entry.without(registration)).toList());
    }

    /** Seats that one party could be promised now. */
    public int promisable(Set<SessionId> sessions, Duration elapsed) {
        return entries.stream()
                .filter(entry -> entry.promisesAt(elapsed))
                .mapToInt(entry -> sessions.stream().mapToInt(entry::left).min().orElse(0))
                .max()
                .orElse(0);
    }

    /** Leases that no longer promise anything and wait to be reported. */
    public List<UUID> due(Duration elapsed) {
        return ids(entry -> !entry.promisesAt(elapsed));
    }

    /** Ends a lease, so that it can be reported: what follows is what {@link #report} says, for good. */
    public LeaseAccount closed(UUID lease) {
        return find(lease).map(entry -> replaced(entry, entry.closed())).orElse(this);
    }

    /** The report on a lease that was ended; none while it is not. */
    public Optional<LeaseReport> report(UUID lease) {
        return find(lease).filter(entry -> !entry.open()).map(entry -> new LeaseReport(lease, entry.uses()));
    }

    /** Without a lease whose report the hub has acknowledged. */
    public LeaseAccount acknowledged(UUID lease) {
        return new LeaseAccount(entries.stream()
                .filter(entry -> entry.open() || !entry.lease().id().equals(lease))
                .toList());
    }

    /** After a start of the terminal, when elapsed time begins anew: every lease is ended and due. */
    public LeaseAccount restarted() {
        return new LeaseAccount(entries.stream().map(Entry::closed).toList());
    }

    private List<UUID> ids(Predicate<Entry> which) {
        return entries.stream().filter(which).map(entry -> entry.lease().id()).toList();
    }

    private Optional<Entry> find(UUID lease) {
        return entries.stream()
                .filter(entry -> entry.lease().id().equals(lease))
                .findFirst();
    }

    private LeaseAccount replaced(Entry entry, Entry by) {
        return new LeaseAccount(
                entries.stream().map(one -> one.equals(entry) ? by : one).toList());
    }
}
