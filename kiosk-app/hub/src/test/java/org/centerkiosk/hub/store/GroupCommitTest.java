package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A commit that many share, and that fails as a whole. */
@Timeout(60)
class GroupCommitTest {

    private static final int OTHERS = 20;

    @TempDir
    private Path folder;

    private static int add(Handle handle, String id) {
        return handle.execute(
                "INSERT INTO venue (centre, id, kind, name_zh, position) VALUES ('c', ?, 'POINT', '点', 0)", id);
    }

    @Test
    void whoSharedACommitThatWasUndoneHearsSo() throws Exception {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")))) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch gate = new CountDownLatch(1);
            FutureTask<Integer> before = start(
                    database,
                    handle -> {
                        begun.countDown();
                        gate.await();
                        return add(handle, "before");
                    },
                    new ArrayList<>());
            begun.await();
            // All these come while the first is written, and so share the next commit.
            List<Thread> waiting = new ArrayList<>();
            List<FutureTask<Integer>> others = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                String id = "v" + i;
                boolean isPoison = i == OTHERS / 2;
                others.add(start(database, handle -> isPoison ? handle.execute("ROLLBACK") : add(handle, id), waiting));
            }
            while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
                LockSupport.parkNanos(1_000_000);
            }
            gate.countDown();

            assertThat(before.get()).isEqualTo(1);
            for (FutureTask<Integer> other : others) {
                awaitEnd(other);
                assertThat(other.exceptionNow()).isInstanceOf(StoreException.class);
            }
            assertThat(ids(database)).containsExactly("before");
            database.<Integer, RuntimeException>batch(handle -> add(handle, "after"));
            assertThat(ids(database)).containsExactly("after", "before");
        }
    }

    private static void awaitEnd(FutureTask<?> task) {
        while (!task.isDone()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private interface Work {
        Integer of(Handle handle) throws Exception;
    }

    private static FutureTask<Integer> start(HubDatabase database, Work work, List<Thread> threads) {
        FutureTask<Integer> task = new FutureTask<>(() -> database.batch(work::of));
        threads.add(Thread.ofPlatform().start(task));
        return task;
    }

    private static List<String> ids(HubDatabase database) {
        return database.read(handle -> handle.createQuery("SELECT id FROM venue ORDER BY id")
                .mapTo(String.class)
                .list());
    }
}
