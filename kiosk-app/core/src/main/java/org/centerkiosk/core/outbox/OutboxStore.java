package org.centerkiosk.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.centerkiosk.core.store.DatabaseFile;
import org.centerkiosk.core.store.Schema;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the outbox. Each use is one transaction, on the disk when it returns. Threads take turns. */
final class OutboxStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxStore.class);
    private static final long MAX_BYTES = 64L << 20;

    private final Connection connection;
    private final OutboxRows rows;

    private OutboxStore(Connection connection) {
        this.connection = connection;
        this.rows = new OutboxRows(connection);
    }

    /** Opens it or begins it. A damaged one is set aside and a new one begun, for signing up must go on. */
    static OutboxStore open(Path file, InstantSource clock) throws StoreException {
        DatabaseFile database = new DatabaseFile(file, MAX_BYTES);
        try {
            Connection opened = tryOpen(database);
            if (opened == null) {
                LOG.error(
                        "what was waiting for the hub in {} cannot be read; it was set aside as {}",
                        file,
                        database.setAside(clock.instant()));
                opened = tryOpen(database);
            }
            if (opened == null) {
                throw new StoreException(StoreException.Fault.DAMAGED);
            }
            return new OutboxStore(opened);
        } catch (SQLException e) {
            throw new StoreException(e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Fault.UNWRITABLE);
        }
    }

    /** Null where the file is damaged. */
    private static @Nullable Connection tryOpen(DatabaseFile database) throws SQLException, IOException {
        Connection connection = null;
        try {
            connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                // Of a sealed name not even the sealed bytes stay.
                statement.execute("PRAGMA secure_delete = ON");
            }
            DatabaseFile.check(connection);
            if (!Schema.migrate(connection, OutboxRows.STEPS)) {
                throw new SQLException("the outbox was written by a later version of this program");
            }
            return connection;
        } catch (SQLException e) {
            if (connection != null) {
                connection.close();
            }
            if (StoreException.Fault.of(e) == StoreException.Fault.DAMAGED) {
                return null;
            }
            throw e;
        }
    }

    /** Something done with the rows. */
    @FunctionalInterface
    interface Work<T> {
        T with(OutboxRows rows) throws SQLException;
    }

    synchronized <T> T run(Work<T> work) throws StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                T result = work.with(rows);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** What was deleted is nowhere on the disk any more, also not in the log beside the file. */
    synchronized void forget() throws StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static void rollBack(Statement statement, Exception reason) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself on a full disk or a read error (lang_transaction, 3.2).
            reason.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("the outbox did not close: {}", e.getMessage());
        }
    }
}
