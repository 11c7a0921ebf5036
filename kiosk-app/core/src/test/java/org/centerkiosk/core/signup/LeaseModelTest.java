package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.centerkiosk.core.event.SessionId;

/**
 * Terminals that lose the network, restart and report late, and a hub that lends: whatever the order, no more is promised
 * than there are seats, for no lease comes back before its report.
 */
class LeaseModelTest {

    private static final SessionId SESSION = new SessionId("a", Instant.EPOCH);
    private static final int CAPACITY = 24;
    private static final LeaseRules RULES = new LeaseRules(Duration.ofMinutes(10), 4, 10, 2);

    /** One run from a seed; the same seed is the same run. */
    private static final class Run {

        final Random random;
        final boolean takesBackByTime;
        final List<LeaseAccount> terminals = new ArrayList<>();
        final List<Map<UUID, LeaseReport.Use>> outboxes = new ArrayList<>();
        final Map<UUID, SeatLease> unreported = new HashMap<>();
        final Map<UUID, Integer> lentAt = new HashMap<>();
        final Set<UUID> arrived = new HashSet<>();
        final Map<UUID, Integer> booked = new HashMap<>();
        int minute;
        int ids;

        Run(long seed, boolean takesBackByTime) {
            this.random = new Random(seed);
            this.takesBackByTime = takesBackByTime;
            for (int i = 0; i < 3; i++) {
                terminals.add(LeaseAccount.empty());
                outboxes.add(new HashMap<>());
            }
        }

        /** All that somebody was told is his: in the book, or on a terminal whose upload is still to come. */
        int promised() {
            Map<UUID, Integer> all = new HashMap<>(booked);
            outboxes.forEach(outbox -> outbox.forEach((id, use) -> all.put(id, use.seats())));
            return all.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The hub's count: the book, and of each unreported lease what is not in the book yet. */
        int taken() {
            int lent = unreported.values().stream()
                    .mapToInt(lease -> lease.seats().getOrDefault(SESSION, 0))
                    .sum();
            return lent + booked.values().stream().mapToInt(Integer::intValue).sum();
        }

        void step() {
            int terminal = random.nextInt(terminals.size());
            switch (random.nextInt(8)) {
                case 0 -> minute += random.nextInt(6);
                case 1 -> lend(terminal);
                case 2, 3 -> promise(terminal);
                case 4 -> upload(terminal);
                case 5 -> report(terminal);
                case 6 -> terminals.set(terminal, restarted(terminal));
                default -> online();
            }
            if (takesBackByTime) {
                unreported.keySet().removeIf(id -> minute - lentAt.getOrDefault(id, 0) >= 5);
            }
        }

        private LeaseAccount restarted(int terminal) {
            return random.nextInt(4) == 0 ? terminals.get(terminal).restarted() : terminals.get(terminal);
        }

        private Duration elapsed() {
            return Duration.ofMinutes(minute);
        }

        private UUID id() {
            return new UUID(0, ++ids);
        }

        private void lend(int terminal) {
            int own = terminals.get(terminal).promisable(Set.of(SESSION), elapsed());
            int seats = LeasePolicy.lend(
                    new LeasePolicy.Demand(new SeatFacts(CAPACITY, taken(), 0), Math.min(own, 4), 3, random.nextInt(5)),
                    RULES);
            if (seats > 0) {
                SeatLease lease = new SeatLease(id(), Map.of(SESSION, seats), RULES.lasts());
                unreported.put(lease.id(), lease);
                lentAt.put(lease.id(), minute);
                terminals.set(terminal, terminals.get(terminal).granted(lease, elapsed()));
            }
        }

        private void promise(int terminal) {
            UUID registration = id();
            int seats = 1 + random.nextInt(2);
            terminals
                    .get(terminal)
                    .take(registration, Set.of(SESSION), seats, elapsed())
                    .ifPresent(taken -> {
                        terminals.set(terminal, taken.after());
                        outboxes.get(terminal)
                                .put(registration, new LeaseReport.Use(registration, Set.of(SESSION), seats));
                    });
        }

        /** A registration arrives: its seats go from the lease to the book, once. */
        private void upload(int terminal) {
            outboxes.get(terminal).forEach((id, use) -> {
                if (arrived.add(id)) {
                    unreported.replaceAll((lease, granted) -> isOf(terminal, lease, id) ? less(granted, use) : granted);
                    booked.put(id, use.seats());
                }
            });
            outboxes.get(terminal).clear();
        }

        private boolean isOf(int terminal, UUID lease, UUID registration) {
            return terminals.get(terminal).entries().stream()
                    .anyMatch(entry -> entry.lease().id().equals(lease)
                            && entry.useOf(registration).isPresent());
        }

        private static SeatLease less(SeatLease lease, LeaseReport.Use use) {
            int left = lease.seats().getOrDefault(SESSION, 0) - use.seats();
            return new SeatLease(lease.id(), left > 0 ? Map.of(SESSION, left) : Map.of(), lease.lasts());
        }

        /** What was promised stays counted, arrived or not; the rest is free. */
        private void report(int terminal) {
            LeaseAccount account = terminals.get(terminal);
            for (UUID lease : account.due(elapsed())) {
                account = account.closed(lease);
                LeaseReport report = account.report(lease).orElseThrow();
                report.uses().forEach(use -> {
                    arrived.add(use.registration());
                    booked.put(use.registration(), use.seats());
                });
                unreported.remove(lease);
                account = account.acknowledged(lease);
            }
            terminals.set(terminal, account);
        }

        private void online() {
            int seats = 1 + random.nextInt(3);
            if (new SeatFacts(CAPACITY, taken(), 0).free() >= seats) {
                booked.put(id(), seats);
            }
        }
    }

    @Property(tries = 500)
    void promisesNeverExceedTheSeats(@ForAll long seed) {
        Run run = new Run(seed, false);
        for (int i = 0; i < 200; i++) {
            run.step();
            assertThat(run.promised()).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(CAPACITY);
            assertThat(run.taken()).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(CAPACITY);
        }
    }

    /** The negative control: a hub that takes leases back by its own time oversells. */
    @Example
    void takingLeasesBackByTimeOversells() {
        int oversold = 0;
        for (long seed = 0; seed < 200; seed++) {
            Run run = new Run(seed, true);
            for (int i = 0; i < 200; i++) {
                run.step();
                if (run.promised() > CAPACITY) {
                    oversold++;
                    break;
                }
            }
        }
        assertThat(oversold).isPositive();
    }
}
