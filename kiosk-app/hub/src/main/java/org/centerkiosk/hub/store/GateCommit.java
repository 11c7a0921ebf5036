package org.centerkiosk.hub.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits for the same row of a server, done together: what comes while those before it are written shares the
 * next transaction, the next lock and the next commit. Where one of them fails, all of it is undone, and each is done
 * again by itself, so that nobody hears of another's failure.
 */
final class GateCommit {

    /** More would keep other instances from the row for long, and gain little. */
    private static final int LARGEST = 64;

    private final Executor threads;
    private final Jdbi jdbi;

    /** Those who wait at each gate where somebody is being served; guarded by the lock. */
    private final Map<String, Queue<Waiting>> gates = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();

    GateCommit(Executor threads, Jdbi jdbi) {
        this.threads = threads;
        this.jdbi = jdbi;
    }

    private record Waiting(Gate gate, GroupItem<?, ?> item) {}

    <T, X extends Exception> T run(Gate gate, HandleCallback<T, X> work) throws X {
        GroupItem<T, X> item = new GroupItem<>(work);
        lock.lock();
        try {
            Queue<Waiting> queue = gates.get(gate.name());
            if (queue == null) {
                threads.execute(() -> serve(gate.name()));
                queue = new ArrayDeque<>();
                gates.put(gate.name(), queue);
            }
            queue.add(new Waiting(gate, item));
        } catch (RejectedExecutionException e) {
            throw new ConnectionException(new SQLException("the database is closed", e));
        } finally {
            lock.unlock();
        }
        return item.await();
    }

    /** One batch, then behind those of the other gates; or on, where the threads take nothing new but end what was begun. */
    private void serve(String gate) {
        boolean goesOn = true;
        while (goesOn) {
            commit(next(gate));
            goesOn = !isHandedOn(gate);
        }
    }

    private List<Waiting> next(String gate) {
        List<Waiting> batch = new ArrayList<>();
        lock.lock();
        try {
            Queue<Waiting> queue = Objects.requireNonNull(gates.get(gate));
            while (batch.size() < LARGEST && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private boolean isHandedOn(String gate) {
        lock.lock();
        try {
            if (Objects.requireNonNull(gates.get(gate)).isEmpty()) {
                gates.remove(gate);
            } else {
                threads.execute(() -> serve(gate));
            }
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Waiting> batch) {
        if (batch.size() == 1) {
            alone(batch.getFirst().item());
            return;
        }
        Attempt attempt = new Attempt();
        @Nullable Throwable failure = null;
        try {
            jdbi.useTransaction(handle -> attempt.run(handle, batch));
        } catch (Exception | Error e) { // whatever it is, everybody must hear of it
            failure = e;
        }
        boolean isWorthAnother = failure != null && !attempt.isWhole && !isLost(failure);
        for (Waiting waiting : batch) {
            if (isWorthAnother) {
                alone(waiting.item());
            } else {
                waiting.item().answer(failure);
            }
        }
    }

    /** Nothing of it was committed, for that was not asked yet; but asking again would only take as long again. */
    private static boolean isLost(Throwable failure) {
        return Dialect.POSTGRESQL.faultIn(failure) == Fault.UNREACHABLE;
    }

    private void alone(GroupItem<?, ?> item) {
        @Nullable Throwable failure = null;
        try {
            jdbi.useTransaction(handle -> {
                if (!item.run(handle)) {
                    throw new UndoException(item.failure());
                }
                Pipeline.end(handle);
            });
        } catch (UndoException e) {
            failure = e.getCause();
        } catch (Exception | Error e) { // whatever it is, its caller must hear of it
            failure = e;
        }
        item.answerAlone(failure);
    }

    /** The transaction of a batch, as far as it came. */
    private static final class Attempt {

        /** Whether all was done but the commit; from then on nobody knows what a failure left. */
        private boolean isWhole;

        private void run(Handle handle, List<Waiting> batch) throws Exception {
            KeyLock.takeAll(
                    handle,
                    batch.stream()
                            .map(waiting -> waiting.gate().key().get())
                            .filter(Objects::nonNull)
                            .toList());
            for (Waiting waiting : batch) {
                if (!waiting.item().run(handle)) {
                    throw new UndoException(waiting.item().failure());
                }
            }
            Pipeline.end(handle);
            isWhole = true;
        }
    }

    /** One of them failed: nothing of them all may stay. */
    private static final class UndoException extends JdbiException {

        private static final long serialVersionUID = 1L;

        UndoException(@Nullable Throwable cause) {
            super("one of a batch failed", cause);
        }
    }
}
