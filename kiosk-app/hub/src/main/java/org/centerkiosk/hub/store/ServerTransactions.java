package org.centerkiosk.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL behind as many threads as connections: who comes first is served first. A virtual thread would be parked and
 * woken at every statement, which costs more than the statement; so it waits once, for its whole transaction.
 */
final class ServerTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(ServerTransactions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where something personal is ever written, be it sealed or as a keyed digest. */
    private static final List<String> PERSONAL = List.of(
            "registration",
            "registration_seat",
            "status_change",
            "call_attempt",
            "command",
            "message",
            "resident_code_revoked",
            "number_code");

    /** Of a table that is written anew: minutes only where it is huge. */
    private static final Duration REWRITE = Duration.ofMinutes(30);

    /** Whoever comes meanwhile waits behind the lock that is waited for. */
    private static final Duration LOCK = Duration.ofSeconds(3);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ExecutorService threads;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final GateCommit gates;

    ServerTransactions(DatabaseConfig config) {
        this.threads = Executors.newFixedThreadPool(
                config.connections(),
                Thread.ofPlatform().name("hub-database-", 0).daemon().factory());
        this.pool = new HikariDataSource(pool(config));
        this.jdbi = Jdbi.create(pool);
        jdbi.setStatementBuilderFactory(Pipeline::new);
        this.gates = new GateCommit(threads, jdbi);
    }

    private static HikariConfig pool(DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("hub");
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.connections());
        pool.setMinimumIdle(1);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // A server that vanished without a word must not hold a request for ever.
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "center-kiosk hub");
        return pool;
    }

    DataSource source() {
        return pool;
    }

    @Override
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return await(
                () -> jdbi.withHandle(handle -> Transactions.within(Dialect.POSTGRESQL.beginRead(), handle, work)));
    }

    @Override
    public <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
        return await(() -> jdbi.withHandle(ended(work)));
    }

    /** The driver sends the beginning along with the first statement. */
    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return await(() -> jdbi.inTransaction(ended(work)));
    }

    /** With all sent that was asked. */
    private static <T, X extends Exception> HandleCallback<T, X> ended(HandleCallback<T, X> work) {
        return handle -> {
            T result = work.withHandle(handle);
            Pipeline.end(handle);
            return result;
        };
    }

    /** The server gathers the commits of those who need not wait for each other by itself. */
    @Override
    public <T, X extends Exception> T batch(@Nullable Gate gate, HandleCallback<T, X> work) throws X {
        return gate == null ? write(work) : gates.run(gate, work);
    }

    private <T, X extends Exception> T await(Callable<T> transaction) throws X {
        FutureTask<T> task = new FutureTask<>(transaction);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw new ConnectionException(new SQLException("the database is closed", e));
        }
        return Uninterrupted.<T, X>result(task);
    }

    /**
     * A plain VACUUM frees a row's place in its page and leaves the bytes there until something else is written over
     * them, so the tables are written anew. Each is locked meanwhile; nobody waits behind one that does not come free.
     */
    @Override
    public boolean forgetDeleted() {
        return this.<Boolean, RuntimeException>await(this::rewrite);
    }

    private boolean rewrite() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) REWRITE.toMillis());
            statement.execute("SET lock_timeout = " + LOCK.toMillis());
            try {
                return rewrite(statement);
            } finally {
                statement.execute("RESET lock_timeout");
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        } catch (SQLException e) {
            throw new StoreException(Dialect.POSTGRESQL.faultIn(e), "forgetting what was deleted", e);
        }
    }

    /** False where it has to be tried again, or where the account may not: a server skips such a table with a warning. */
    private static boolean rewrite(Statement statement) throws SQLException {
        List<String> locked = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String table : PERSONAL) {
            try {
                statement.execute("VACUUM (FULL) " + table);
                if (statement.getWarnings() != null) {
                    refused.add(table);
                }
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                locked.add(table);
            }
        }
        if (!refused.isEmpty()) {
            LOG.warn("hub.database.user does not own {}: the server keeps what was deleted there", refused);
        }
        return locked.isEmpty() && refused.isEmpty();
    }

    /** What was begun ends, unless the server does not answer. */
    @Override
    public void close() {
        threads.shutdown();
        Uninterrupted.wait(() -> threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        pool.close();
    }
}
