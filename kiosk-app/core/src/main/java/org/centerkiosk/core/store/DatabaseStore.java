package org.centerkiosk.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.feed.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last good schedules in one SQLite file. */
final class DatabaseStore implements ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStore.class);

    private final Connection connection;
    private final List<Problem> problems;

    private DatabaseStore(Connection connection, List<Problem> problems) {
        this.connection = connection;
        this.problems = List.copyOf(problems);
    }

    /** Opens the file or begins it; a damaged one is set aside, and what can be read of it goes into a new one. */
    static DatabaseStore open(Path file, long maxBytes, InstantSource clock) throws SQLException, IOException {
        DatabaseFile database = new DatabaseFile(file, maxBytes);
        List<Problem> problems = new ArrayList<>();
        return new DatabaseStore(openFile(database, clock, problems), problems);
    }

    private static Connection openFile(DatabaseFile database, InstantSource clock, List<Problem> problems)
            throws SQLException, IOException {
        Admission salvaged;
        String reason;
        Connection connection = null;
        try {
            connection = database.connect();
            DatabaseFile.check(connection);
            if (Schema.migrate(connection, Schema.STEPS)) {
                return connection;
            }
            salvaged = null;
            reason = "was written by a later version of this program";
        } catch (SQLException e) {
            if (StoreException.Fault.of(e) != StoreException.Fault.DAMAGED) {
                close(connection);
                throw e;
            }
            salvaged = connection == null ? null : Salvage.from(connection);
            reason = "is damaged (" + e.getMessage().replace('\n', ' ') + ")";
        }
        close(connection);
        Path aside = database.setAside(clock.instant());
        problems.add(ContentStore.problem(
                "the store " + reason + " and was set aside as " + aside,
                "nothing, a new one is begun; if it happens again, check the disk"));
        return begin(database, salvaged);
    }

    private static Connection begin(DatabaseFile database, @Nullable Admission salvaged)
            throws SQLException, IOException {
        Connection connection = database.connect();
        Schema.migrate(connection, Schema.STEPS);
        if (salvaged != null) {
            admit(connection, salvaged);
        }
        return connection;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public StoredContent load() throws StoreException {
        try {
            return ContentRows.read(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public Optional<byte[]> body(String source, StoredDocument document) {
        try {
            return ContentRows.readBody(connection, source, document);
        } catch (SQLException e) {
            LOG.warn("the stored body of {} cannot be read: {}", document.location(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void admit(Admission admission) throws StoreException {
        try {
            admit(connection, admission);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The driver's own transactions would begin the next one at once and hold the lock while idle. */
    private static void admit(Connection connection, Admission admission) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                new AdmissionWriter(connection).write(admission);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    private static void rollBack(Statement statement, SQLException reason) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself on a full disk or a read error (lang_transaction, 3.2).
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("the store did not close: {}", e.getMessage());
        }
    }
}
