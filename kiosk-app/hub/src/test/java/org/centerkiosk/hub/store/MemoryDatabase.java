package org.centerkiosk.hub.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The hub's tables in memory: the same statements in the same transactions, on the thread that asks and without a disk to
 * wait for. For simulations of many small centres, in which what is promised is tried and not what outlives the power.
 */
public final class MemoryDatabase implements Transactions {

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection;
    private final Jdbi jdbi;

    private MemoryDatabase(Path migrated) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite::memory:?jdbc.get_generated_keys=false");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("restore from " + migrated);
            statement.execute("PRAGMA foreign_keys = ON");
        }
        PreparedStatements prepared = new PreparedStatements();
        this.jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return connection;
            }

            @Override
            public void closeConnection(Connection lent) {
                // It is closed with the database.
            }
        });
        jdbi.setStatementBuilderFactory(ignored -> prepared);
    }

    private static final class Migrated {
        private static final DatabaseConfig TEMPLATE = TestFolder.newFile();

        static {
            HubDatabase.open(TEMPLATE).close();
        }
    }

    /** Empty, with its tables. One after the other: of two at once that read the template, one finds it locked. */
    public static synchronized HubDatabase open() {
        try {
            DatabaseConfig template = Migrated.TEMPLATE;
            return new HubDatabase(template, new MemoryDatabase(template.file()), new LocalHints());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return within(Dialect.SQLITE.beginRead(), work);
    }

    @Override
    public <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
        return read(work);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return within(Dialect.SQLITE.beginWrite(), work);
    }

    @Override
    public <T, X extends Exception> T batch(@Nullable Gate gate, HandleCallback<T, X> work) throws X {
        return write(work);
    }

    private <T, X extends Exception> T within(Sql begin, HandleCallback<T, X> work) throws X {
        turn.lock();
        try {
            return jdbi.withHandle(handle -> Transactions.within(begin, handle, work));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean forgetDeleted() {
        return true;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
