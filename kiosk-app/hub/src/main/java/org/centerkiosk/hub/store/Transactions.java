package org.centerkiosk.hub.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** How a database lets work in: who waits for whom, and on which connections. */
interface Transactions extends AutoCloseable {

    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /** Durable when it returns, as {@link #write} is; several may share what that costs. */
    <T, X extends Exception> T batch(HandleCallback<T, X> work) throws X;

    /** Writes over what was deleted, as far as the database lets it; false where somebody still reads it. */
    boolean forgetDeleted();

    @Override
    void close();

    /** Begins and ends by plain statements: on SQLite, JDBC's own way keeps an idle connection in a transaction. */
    static <T, X extends Exception> T within(String begin, Handle handle, HandleCallback<T, X> work) throws X {
        handle.execute(begin);
        boolean done = false;
        try {
            T result = work.withHandle(handle);
            handle.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(handle);
            }
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself when the disk is full; a lost connection has nothing to undo.
            org.slf4j.LoggerFactory.getLogger(Transactions.class).debug("nothing to roll back", e);
        }
    }
}
