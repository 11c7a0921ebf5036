package org.centerkiosk.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One writer at a time, first come first served; readers beside it, each on what was committed when it began. */
final class FileTransactions implements Transactions {

    private static final int BUSY_MILLIS = 5_000;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Connection writer;
    private final Jdbi writing;
    private final PreparedStatements prepared = new PreparedStatements();
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final GroupCommit group;

    FileTransactions(DatabaseConfig config) throws SQLException {
        this.writer = source(config).getConnection();
        this.writing = Jdbi.create(new OneConnection(writer));
        writing.setStatementBuilderFactory(connection -> prepared);
        this.readers = new HikariDataSource(pool(config));
        this.reading = Jdbi.create(readers);
        this.group = new GroupCommit(turn, writing);
    }

    /** Durable across power cuts, and with nothing left of what was deleted. */
    static SQLiteDataSource source(DatabaseConfig config) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: NORMAL loses the last commits when the power goes.
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        sqlite.enforceForeignKeys(true);
        // The driver would ask for the last row's number after each write; ids are the clients'.
        sqlite.setGetGeneratedKeys(false);
        sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        sqlite.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(16 << 20));
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl(config.url());
        return source;
    }

    private static HikariConfig pool(DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("hub-readers");
        pool.setDataSource(source(config));
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        pool.setMaximumPoolSize(config.connections());
        pool.setMinimumIdle(1);
        return pool;
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return reading.withHandle(handle -> Transactions.within(Dialect.SQLITE.beginRead(), handle, work));
    }

    @Override
    public <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
        return reading.withHandle(work);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        turn.lock();
        try {
            return writing.withHandle(handle -> Transactions.within(Dialect.SQLITE.beginWrite(), handle, work));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T, X extends Exception> T batch(@Nullable Gate gate, HandleCallback<T, X> work) throws X {
        return group.run(work);
    }

    /**
     * secure_delete zeroes a deleted cell, and not the copy that stays in a page's slack when its row had moved to
     * another page: only a rebuilt file is clean. What was before it is in the log until that is cut.
     */
    @Override
    public boolean forgetDeleted() {
        turn.lock();
        try {
            // A file is not rebuilt while a statement that was kept may still be read from.
            prepared.clear();
            try (Statement statement = writer.createStatement()) {
                statement.execute("VACUUM");
                try (ResultSet cut = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    return cut.next() && cut.getInt(1) == 0;
                }
            }
        } catch (SQLException e) {
            throw new StoreException(Dialect.SQLITE.faultIn(e), "forgetting what was deleted", e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        group.close();
        readers.close();
        turn.lock();
        try {
            // The last connection to close moves the log into the database.
            writer.close();
        } catch (SQLException e) {
            throw new StoreException(Dialect.SQLITE.faultIn(e), "closing the database", e);
        } finally {
            turn.unlock();
        }
    }

    /** Lends the writer and never closes it. */
    private record OneConnection(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection lent) {
            // Its owner closes it.
        }
    }
}
