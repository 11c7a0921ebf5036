package org.centerkiosk.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * PostgreSQL behind a pool, and a fair gate before that: without it, some of many threads wait for a second while others
 * come in again and again.
 */
final class ServerTransactions implements Transactions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore gate;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    ServerTransactions(DatabaseConfig config) {
        this.gate = new Semaphore(config.connections(), true);
        this.pool = new HikariDataSource(pool(config));
        this.jdbi = Jdbi.create(pool);
    }

    private static HikariConfig pool(DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("hub");
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.connections());
        pool.setMinimumIdle(1);
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
        return through(Dialect.POSTGRESQL.beginRead(), work);
    }

    @Override
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return through(Dialect.POSTGRESQL.beginWrite(), work);
    }

    /** The server gathers commits by itself. */
    @Override
    public <T, X extends Exception> T batch(HandleCallback<T, X> work) throws X {
        return write(work);
    }

    private <T, X extends Exception> T through(String begin, HandleCallback<T, X> work) throws X {
        gate.acquireUninterruptibly();
        try {
            return jdbi.withHandle(handle -> Transactions.within(begin, handle, work));
        } finally {
            gate.release();
        }
    }

    /** The server cleans its pages up by itself (autovacuum). */
    @Override
    public boolean forgetDeleted() {
        return true;
    }

    @Override
    public void close() {
        pool.close();
    }
}
