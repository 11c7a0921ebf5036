package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who wait at one gate of a server and share a transaction: what becomes of each where another fails. */
@Timeout(60)
class GateCommitTest {

    private static final int OTHERS = 20;
    private static final Sql ADD = Sql.of("""
            INSERT INTO venue (centre, id, kind, name_zh, position) VALUES ('c', :id, 'POINT', '点', 0)""");
    private static final Sql RENAME = Sql.of("UPDATE venue SET name_zh = '站' WHERE centre = 'c' AND id = :id");
    private static final Sql WHICH = Sql.of("SELECT CAST(txid_current() AS TEXT)");

    private final DatabaseConfig config = TestServer.shared().newDatabase();
    private final HubDatabase database = HubDatabase.open(config);
    private final List<FutureTask<String>> others = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    private interface Work {
        String of(Handle handle) throws Exception;
    }

    private static Gate gate(String key) {
        return new Gate("course", () -> key.getBytes(StandardCharsets.UTF_8));
    }

    private static String add(Handle handle, String id) {
        ADD.on(handle).bind("id", id).executeLater();
        return WHICH.on(handle).find(row -> row.getString(1)).orElseThrow();
    }

    private static List<String> ids(HubDatabase database) {
        return database.read(handle -> handle.createQuery("SELECT id FROM venue WHERE centre = 'c' ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private static List<String> named(int from, int to) {
        return IntStream.range(from, to).mapToObj("v%02d"::formatted).toList();
    }

    private FutureTask<String> start(String key, Work work) {
        FutureTask<String> task = new FutureTask<>(() -> database.batch(gate(key), work::of));
        threads.add(Thread.ofPlatform().start(task));
        return task;
    }

    /** All these come while the first is written, and so share the next transaction; the one in the middle is special. */
    private void together(Work special) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<String> before = start("before-all", handle -> {
            begun.countDown();
            goOn.await();
            return add(handle, "before");
        });
        begun.await();
        threads.clear();
        for (int i = 0; i < OTHERS; i++) {
            String id = "v%02d".formatted(i);
            others.add(start("key-" + i % 7 + "-of-it", i == OTHERS / 2 ? special : handle -> add(handle, id)));
        }
        awaitQueued(threads);
        goOn.countDown();
        before.get();
        for (FutureTask<String> other : others) {
            while (!other.isDone()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static void awaitQueued(List<Thread> threads) {
        for (Thread thread : threads) {
            while (Stream.of(thread.getStackTrace()).noneMatch(GateCommitTest::isWaiting)) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static boolean isWaiting(StackTraceElement frame) {
        return frame.getClassName().equals(GroupItem.class.getName())
                && frame.getMethodName().equals("await");
    }

    private List<String> transactions() {
        return others.stream()
                .filter(other -> other.state() == FutureTask.State.SUCCESS)
                .map(FutureTask::resultNow)
                .distinct()
                .toList();
    }

    private Throwable failure() {
        return others.get(OTHERS / 2).exceptionNow();
    }

    private void assertThatTheOthersAreThere() {
        List<String> expected = new ArrayList<>(List.of("before"));
        expected.addAll(named(0, OTHERS / 2));
        expected.addAll(named(OTHERS / 2 + 1, OTHERS));
        assertThat(ids(database)).isEqualTo(expected);
        assertThat(transactions()).as("each by itself").hasSize(OTHERS - 1);
    }

    @Test
    void whoComesTogetherSharesATransaction() throws Exception {
        together(handle -> add(handle, "v10"));

        assertThat(transactions()).hasSize(1);
        assertThat(ids(database)).hasSize(OTHERS + 1);
    }

    @Test
    void oneWhoChangesItsMindHearsItselfAndTheOthersNothing() throws Exception {
        together(handle -> {
            add(handle, "v10");
            throw new IllegalStateException("changed my mind");
        });

        assertThat(failure()).isInstanceOf(IllegalStateException.class).hasMessage("changed my mind");
        assertThatTheOthersAreThere();
    }

    @Test
    void oneThatTheDatabaseRefusesLateHearsItselfAndTheOthersNothing() throws Exception {
        together(handle -> {
            String transaction = add(handle, "v10");
            // Is sent with what the next one asks.
            ADD.on(handle).bind("id", "before").executeLater();
            return transaction;
        });

        assertThat(failure())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT));
        assertThatTheOthersAreThere();
    }

    @Test
    void oneThatFindsLessThanItNeedsHearsItselfAndTheOthersNothing() throws Exception {
        together(handle -> {
            String transaction = add(handle, "v10");
            RENAME.on(handle).bind("id", "nobody").changeOneLater(() -> new IllegalStateException("gone"));
            return transaction;
        });

        assertThat(failure()).isInstanceOf(IllegalStateException.class).hasMessage("gone");
        assertThatTheOthersAreThere();
    }

    @Test
    void whoseConnectionIsLostHearsSoAndLeftNothing() throws Exception {
        together(handle -> {
            add(handle, "v10");
            TestServer.shared().disconnectAll(config);
            return add(handle, "v99");
        });

        assertThat(others)
                .allSatisfy(other -> assertThat(other.exceptionNow())
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNREACHABLE)));
        try (HubDatabase again = HubDatabase.open(config)) {
            again.<String, RuntimeException>batch(gate("key-after"), handle -> add(handle, "after"));
            assertThat(ids(again)).containsExactly("after", "before");
        }
    }

    /** Two who share a key wait for each other at whatever gate; the locks of a batch are its first statement. */
    @Test
    void aBatchHasTheLocksOfItsKeysFirst() throws Exception {
        together(handle -> {
            String held = handle.createQuery(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'" + " AND pid = pg_backend_pid()")
                    .mapTo(String.class)
                    .one();
            assertThat(held).isEqualTo("7");
            return add(handle, "v10");
        });

        assertThat(others).allMatch(other -> other.state() == FutureTask.State.SUCCESS);
    }

    @Test
    void whatWasAskedBeforeTheEndIsDoneAndWhatComesAfterIsRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<String> first = start("key-first", handle -> {
            begun.countDown();
            goOn.await();
            return add(handle, "a");
        });
        begun.await();
        FutureTask<String> second = start("key-second", handle -> add(handle, "b"));
        awaitQueued(threads.subList(1, 2));
        Thread closing = Thread.ofPlatform().start(database::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            LockSupport.parkNanos(1_000_000);
        }
        goOn.countDown();

        first.get();
        second.get();
        closing.join();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.batch(gate("key-third"), handle -> add(handle, "c")));
        try (HubDatabase again = HubDatabase.open(config)) {
            assertThat(ids(again)).containsExactly("a", "b");
        }
    }
}
