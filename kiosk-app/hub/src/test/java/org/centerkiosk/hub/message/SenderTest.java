package org.centerkiosk.hub.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** At least once, and one that fails holds up no other. */
class SenderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final OutboxRows outbox = new OutboxRows("c");
    private final List<String> taken = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Delivery> answers = new HashMap<>();
    private Instant now = NOW;

    private static String id(int n) {
        return "msg_" + n;
    }

    private void add(HubDatabase database, int n) {
        OutboxRow row = new OutboxRow(
                id(n),
                new UUID(0, n),
                Occasion.REGISTERED,
                1,
                null,
                now,
                now.plusMillis(n),
                0,
                OutboxRow.State.WAITING,
                null);
        assertThat(database.<Boolean, RuntimeException>write(handle -> outbox.add(handle, row)))
                .isTrue();
    }

    private final Letters letters = new Letters() {
        @Override
        public Letter write(OutboxRow row, Instant at) {
            return switch (row.id()) {
                case "msg_13" -> throw new IllegalStateException("+8613812341234");
                case "msg_14" -> new Letter.Void("there is no number");
                default -> new Letter.Ready(row.id().getBytes(UTF_8));
            };
        }

        @Override
        public void sent(OutboxRow row, Instant at) {
            told.add(row.id());
        }
    };

    private Delivery deliver(String id, byte[] body, Instant at) {
        assertThat(new String(body, UTF_8)).isEqualTo(id);
        taken.add(id);
        return answers.getOrDefault(id, new Delivery.Accepted());
    }

    private Sender sender(HubDatabase database, Gateway gateway, Executor executor) {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1));
        return new Sender(
                new SenderParts(database, "c", backoff, Duration.ofDays(1), () -> now), letters, gateway, executor);
    }

    private Sender sender(HubDatabase database) {
        return sender(database, this::deliver, Runnable::run);
    }

    private Map<String, Long> counts(HubDatabase database) {
        return database.read(outbox::counts);
    }

    private void runFor(HubDatabase database, Sender sender, Duration time) {
        Instant until = now.plus(time);
        while (!now.isAfter(until)) {
            while (sender.round() > 0) {
                // more is due
            }
            now = now.plusSeconds(10);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsDueIsSentOnceAndInOrder(HubDatabase database) {
        for (int n = 1; n <= 12; n++) {
            add(database, n);
        }
        now = now.plusSeconds(1);

        runFor(database, sender(database), Duration.ofMinutes(5));

        assertThat(taken).hasSize(12).startsWith("msg_1", "msg_2").doesNotHaveDuplicates();
        assertThat(told).isEqualTo(taken);
        assertThat(counts(database)).isEqualTo(Map.of("SENT", 12L));
    }

    @ParameterizedTest
    @HubDatabases
    void nothingIsSentBeforeItsTime(HubDatabase database) {
        add(database, 500);

        assertThat(sender(database).round()).isZero();
        assertThat(database.read(outbox::nextDue)).hasValue(NOW.plusMillis(500));
    }

    @ParameterizedTest
    @HubDatabases
    void aPoisonedOneIsTriedUntilItDiesAndHoldsUpNoOther(HubDatabase database) {
        answers.put(id(1), new Delivery.Failed("answered 500", null));
        add(database, 1);
        add(database, 13);
        add(database, 14);
        add(database, 20);
        now = now.plusSeconds(1);
        Sender sender = sender(database);

        runFor(database, sender, Duration.ofMinutes(1));
        assertThat(told).containsExactly(id(20));

        runFor(database, sender, Duration.ofDays(2));
        add(database, 21);
        runFor(database, sender, Duration.ofMinutes(1));

        assertThat(told).containsExactly(id(20), id(21));
        assertThat(counts(database)).isEqualTo(Map.of("DEAD", 2L, "SENT", 2L, "VOID", 1L));
        assertThat(taken.stream().filter(id(1)::equals).count()).isBetween(20L, 60L);
        List<OutboxRow> dead = database.read(handle -> outbox.dead(handle, 10));
        assertThat(dead).extracting(OutboxRow::trouble).containsExactlyInAnyOrder("answered 500", "it cannot be made");
    }

    @ParameterizedTest
    @HubDatabases
    void aDeadOneIsTriedAgainWhereStaffSaySo(HubDatabase database) {
        answers.put(id(1), new Delivery.Failed("answered 500", null));
        add(database, 1);
        Sender sender = sender(database);
        runFor(database, sender, Duration.ofDays(2));
        answers.clear();

        assertThat(database.<Boolean, RuntimeException>write(handle -> outbox.revive(handle, id(1), now)))
                .isTrue();
        runFor(database, sender, Duration.ofSeconds(10));

        assertThat(told).containsExactly(id(1));
        assertThat(database.<Boolean, RuntimeException>write(handle -> outbox.revive(handle, id(1), now)))
                .isFalse();
    }

    @ParameterizedTest
    @HubDatabases
    void theGatewaysWishToWaitIsKept(HubDatabase database) {
        answers.put(id(1), new Delivery.Failed("answered 429", Duration.ofMinutes(20)));
        add(database, 1);
        now = now.plusSeconds(1);
        Sender sender = sender(database);

        runFor(database, sender, Duration.ofMinutes(19));
        assertThat(taken).hasSize(1);
        runFor(database, sender, Duration.ofMinutes(5));
        assertThat(taken).hasSize(2);
    }

    /** The hub dies after the gateway took the message and before that was written down. */
    @ParameterizedTest
    @HubDatabases
    void whatWasTakenAndNotMarkedComesAgainUnderTheSameId(HubDatabase database) {
        add(database, 1);
        now = now.plusSeconds(1);
        sender(database, this::deliver, task -> {}).round();
        taken.add(id(1));

        assertThat(sender(database).round()).isZero();
        now = now.plus(Duration.ofMinutes(3));
        sender(database).round();

        assertThat(taken).containsExactly(id(1), id(1));
        assertThat(counts(database)).isEqualTo(Map.of("SENT", 1L));
    }

    /** Two instances look at one moment and see the same rows. */
    @ParameterizedTest
    @HubDatabases
    void ofTwoInstancesOneTakesIt(HubDatabase database) {
        add(database, 1);
        OutboxRow row = database.read(handle -> outbox.due(handle, now.plusSeconds(1), 9))
                .getFirst();

        for (boolean mine : List.of(true, false)) {
            assertThat(database.<Boolean, RuntimeException>write(
                            handle -> outbox.claim(handle, row, now.plusSeconds(60))))
                    .isEqualTo(mine);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void answersThatNeverComeLeaveLanesForTheOthers(HubDatabase database) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        LinkedBlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        Gateway gateway = (id, body, at) -> {
            arrived.add(id);
            if (Integer.parseInt(id.substring(4)) < Sender.LANES) {
                awaits(over);
            }
            return new Delivery.Accepted();
        };
        for (int n = 1; n <= 30; n++) {
            add(database, n == 13 || n == 14 ? n + 100 : n);
        }
        now = now.plusSeconds(1);
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Sender sender = sender(database, gateway, threads);
            LinkedBlockingQueue<Boolean> freed = new LinkedBlockingQueue<>();
            sender.whenFreed(() -> freed.add(true));
            sender.round();
            while (all.size() < 30) {
                arrived.drainTo(all);
                if (all.size() < 30) {
                    freed.take();
                    sender.round();
                    arrived.drainTo(all);
                }
            }
            over.countDown();
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(30);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void oneOfItsKindIsEnough(HubDatabase database) {
        add(database, 1);
        OutboxRow again = new OutboxRow(
                "msg_other", new UUID(0, 1), Occasion.REGISTERED, 1, null, now, now, 0, OutboxRow.State.WAITING, null);

        assertThat(database.<Boolean, RuntimeException>write(handle -> outbox.add(handle, again)))
                .isFalse();
    }

    @ParameterizedTest
    @HubDatabases
    void whoIsForgottenIsToldNothingAnyMore(HubDatabase database) {
        add(database, 1);
        database.update(handle -> outbox.forget(handle, new UUID(0, 1)));
        now = now.plusSeconds(60);

        assertThat(sender(database).round()).isZero();
        assertThat(counts(database)).isEqualTo(Map.of("VOID", 1L));
    }
}
