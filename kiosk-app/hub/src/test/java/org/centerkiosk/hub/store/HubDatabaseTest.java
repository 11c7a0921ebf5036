package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;

/** What every part of the hub may rely on, on both databases. */
class HubDatabaseTest {

    private static final int PATIENCE_SECONDS = 20;

    private static int add(Handle handle, String id) {
        return handle.createUpdate(
                        "INSERT INTO venue (centre, id, kind, name_zh, position) VALUES ('c', :id, 'POINT', '点', 0)")
                .bind("id", id)
                .execute();
    }

    private static List<String> ids(HubDatabase database) {
        return database.read(handle -> handle.createQuery("SELECT id FROM venue WHERE centre = 'c' ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasWrittenIsRead(HubDatabase database) {
        database.write(handle -> add(handle, "b"));
        database.update(handle -> add(handle, "a"));

        assertThat(ids(database)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @HubDatabases
    void failedWorkLeavesNothing(HubDatabase database) {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.update(handle -> {
                    add(handle, "a");
                    throw new IllegalStateException("changed my mind");
                }));

        assertThat(ids(database)).isEmpty();
        database.write(handle -> add(handle, "a"));
        assertThat(ids(database)).containsExactly("a");
    }

    @ParameterizedTest
    @HubDatabases
    void theSameKeyTwiceIsAConflict(HubDatabase database) {
        database.write(handle -> add(handle, "a"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.write(handle -> add(handle, "a")))
                .returns(Fault.CONFLICT, StoreException::fault);
        assertThat(ids(database)).containsExactly("a");
    }

    @ParameterizedTest
    @HubDatabases
    void parentsMustBeThere(HubDatabase database) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.update(handle -> handle.execute("""
                        INSERT INTO venue (centre, id, kind, parent, name_zh, position)
                        VALUES ('c', 'a', 'POINT', 'nobody', '点', 0)""")))
                .returns(Fault.OTHER, StoreException::fault);
    }

    @ParameterizedTest
    @HubDatabases
    void readingChangesNothing(HubDatabase database) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> database.read(handle -> add(handle, "a")));

        assertThat(ids(database)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aTransactionWithinAnotherIsRefused(HubDatabase database) {
        assertThatIllegalStateException().isThrownBy(() -> database.update(handle -> ids(database)));
        assertThatIllegalStateException()
                .isThrownBy(() -> database.read(handle -> database.write(inner -> add(inner, "a"))));

        assertThat(ids(database)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void readersSeeOneStateWhileOthersWrite(HubDatabase database) throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<String>> seen = database.read(handle -> {
                List<String> before = list(handle);
                others.submit(() -> database.write(writing -> add(writing, "a")))
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return List.of(before, list(handle));
            });

            assertThat(seen).containsExactly(List.of(), List.of());
            assertThat(ids(database)).containsExactly("a");
        }
    }

    private static List<String> list(Handle handle) {
        return handle.createQuery("SELECT id FROM venue").mapTo(String.class).list();
    }

    @ParameterizedTest
    @HubDatabases
    void manyWritersLoseNothing(HubDatabase database) throws Exception {
        List<Callable<Integer>> all = IntStream.range(0, 64)
                .<Callable<Integer>>mapToObj(i -> () -> database.write(handle -> add(handle, "v" + i)))
                .toList();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> written : writers.invokeAll(all, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                assertThat(written.get()).isEqualTo(1);
            }
        }

        assertThat(ids(database)).hasSize(64);
    }

    @ParameterizedTest
    @HubDatabases
    void oneWhoFailsInABatchUndoesItselfAlone(HubDatabase database) throws Exception {
        List<Callable<Integer>> all = IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(i -> () -> database.batch(handle -> {
                    int added = add(handle, "v" + i);
                    if (i % 3 == 0) {
                        throw new IllegalStateException("changed my mind");
                    }
                    return i % 3 == 1 ? add(handle, "v" + i) : added;
                }))
                .toList();
        int done = 0;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> written : writers.invokeAll(all, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (written.state() == Future.State.SUCCESS) {
                    done++;
                } else {
                    assertThat(written.exceptionNow())
                            .isInstanceOfAny(IllegalStateException.class, StoreException.class);
                }
            }
        }

        assertThat(done).isEqualTo(66);
        assertThat(ids(database)).hasSize(66);
    }

    @ParameterizedTest
    @HubDatabases
    void aTransactionWithinABatchIsRefused(HubDatabase database) {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.batch(handle -> database.write(inner -> add(inner, "a"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> database.write(handle -> database.batch(inner -> add(inner, "a"))));

        assertThat(ids(database)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void whoComesAfterTheEndIsToldSo(HubDatabase database) {
        database.close();

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> database.batch(handle -> add(handle, "a")));
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasWrittenIsThereAfterwards(HubDatabase database) {
        database.write(handle -> add(handle, "a"));
        database.close();

        try (HubDatabase again = HubDatabase.open(database.config())) {
            assertThat(ids(again)).containsExactly("a");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void hintsReachTheirTopicAlone(HubDatabase database) throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        database.hints().subscribe("edition", heard::add);

        database.hints().publish("takeover", "3");
        database.hints().publish("edition", "12");

        assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("12");
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void oneWhoFailsDoesNotKeepHintsFromOthers(HubDatabase database) throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        database.hints().subscribe("edition", value -> {
            throw new IllegalStateException("no");
        });
        database.hints().subscribe("edition", heard::add);

        database.hints().publish("edition", "12\n一");

        assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("12\n一");
    }

    @ParameterizedTest
    @HubDatabases
    void whoLeftHearsNothing(HubDatabase database) throws Exception {
        BlockingQueue<String> left = new LinkedBlockingQueue<>();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        database.hints().subscribe("edition", left::add).close();
        database.hints().subscribe("edition", heard::add);

        database.hints().publish("edition", "12");

        assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("12");
        assertThat(left).isEmpty();
    }
}
