package org.centerkiosk.hub.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes for many: it takes whatever waits, gives each a savepoint within one transaction, commits once,
 * and only then answers them. So the more come together, the less each pays for the disk.
 */
final class GroupCommit implements AutoCloseable {

    /** More would make the first wait for long, and gain little. */
    private static final int LARGEST = 256;

    private static final Sql SAVE = Sql.of("SAVEPOINT item");
    private static final Sql UNDO = Sql.of("ROLLBACK TO item");
    private static final Sql KEEP = Sql.of("RELEASE item");

    /** Ends the thread. */
    private static final GroupItem<Void, RuntimeException> END = new GroupItem<>(handle -> null);

    private final ReentrantLock turn;
    private final Jdbi writing;
    private final BlockingQueue<GroupItem<?, ?>> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock door = new ReentrantLock();
    private final Thread thread;
    private boolean isClosed;

    /**
     * @param turn held while it writes; others write on the same connection
     */
    GroupCommit(ReentrantLock turn, Jdbi writing) {
        this.turn = turn;
        this.writing = writing;
        this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::write);
    }

    <T, X extends Exception> T run(HandleCallback<T, X> work) throws X {
        GroupItem<T, X> item = new GroupItem<>(work);
        door.lock();
        try {
            if (isClosed) {
                throw new ConnectionException(new SQLException("the database is closed"));
            }
            waiting.add(item);
        } finally {
            door.unlock();
        }
        return item.await();
    }

    private void write() {
        List<GroupItem<?, ?>> batch = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                // Nobody interrupts it: it ends by its last item, so that all before it are answered.
                continue;
            }
            waiting.drainTo(batch, LARGEST - 1);
            goesOn = !batch.removeIf(item -> item == END);
            commit(batch);
            batch.clear();
        }
    }

    private void commit(List<GroupItem<?, ?>> batch) {
        @Nullable Throwable failure = null;
        turn.lock();
        try {
            writing.useHandle(handle -> Transactions.within(Dialect.SQLITE.beginWrite(), handle, within -> {
                for (GroupItem<?, ?> item : batch) {
                    runOne(within, item);
                }
                return true;
            }));
        } catch (Exception | Error e) { // whatever it is, everybody must hear of it
            failure = e;
        } finally {
            turn.unlock();
        }
        for (GroupItem<?, ?> item : batch) {
            item.answer(failure);
        }
    }

    private static void runOne(Handle handle, GroupItem<?, ?> item) throws SQLException {
        try {
            SAVE.on(handle).execute();
            if (!item.run(handle)) {
                // Where the database has undone the whole transaction by itself, this fails, and so does the batch.
                UNDO.on(handle).execute();
            }
            KEEP.on(handle).execute();
        } catch (JdbiException e) {
            @Nullable Throwable first = item.failure();
            if (first == null) {
                throw e;
            }
            throw new SQLException("the whole transaction was undone", first);
        }
    }

    @Override
    public void close() {
        door.lock();
        try {
            isClosed = true;
            waiting.add(END);
        } finally {
            door.unlock();
        }
        Uninterrupted.wait(thread::join);
    }
}
