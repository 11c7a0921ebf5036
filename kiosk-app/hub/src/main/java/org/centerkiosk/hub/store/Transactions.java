package org.centerkiosk.hub.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** How a database lets work in: who waits for whom, and on which connections. */
interface Transactions extends AutoCloseable {

    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X;

    /** For one statement, which sees one state by itself. */
    <T, X extends Exception> T look(HandleCallback<T, X> work) throws X;

    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X;

    /**
     * Durable when it returns, as {@link #write} is; several may share what that costs. The work may run more than once,
     * where only its last run counts.
     */
    <T, X extends Exception> T batch(@Nullable Gate gate, HandleCallback<T, X> work) throws X;

    /** Writes over what was deleted, as far as the database lets it; false where somebody still reads it. */
    boolean forgetDeleted();

    @Override
    void close();

    /** Begins and ends by plain statements: on SQLite, JDBC's own way keeps an idle connection in a transaction. */
    static <T, X extends Exception> T within(Sql begin, Handle handle, HandleCallback<T, X> work) throws X {
        begin.on(handle).executeLater();
        boolean done = false;
        try {
            T result = work.withHandle(handle);
            Ending.COMMIT.on(handle).execute();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(handle);
            }
        }
    }

    /** How one ends. */
    final class Ending {
        private static final Sql COMMIT = Sql.of("COMMIT");
        private static final Sql ROLLBACK = Sql.of("ROLLBACK");

        private Ending() {}
    }

    private static void rollBack(Handle handle) {
        try {
            Ending.ROLLBACK.on(handle).execute();
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself when the disk is full; a lost connection has nothing to undo.
            org.slf4j.LoggerFactory.getLogger(Transactions.class).debug("nothing to roll back", e);
        }
    }
}
