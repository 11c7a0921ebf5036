package org.centerkiosk.hub.store;

import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;

/**
 * The hub's database. Every use of it is one transaction: {@link #read} sees one state from its first to its last
 * statement, {@link #write} happens as a whole or not at all. None may be asked for within another. The work may run on
 * another thread, for which its caller waits.
 */
public final class HubDatabase implements AutoCloseable {

    private final DatabaseConfig config;
    private final Dialect dialect;
    private final Transactions transactions;
    private final LiveHints hints;
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

    HubDatabase(DatabaseConfig config, Transactions transactions, LiveHints hints) {
        this.config = config;
        this.dialect = Dialect.of(config);
        this.transactions = transactions;
        this.hints = hints;
    }

    /** Opens it, or begins it, and brings its tables up to date. */
    public static HubDatabase open(DatabaseConfig config) {
        try {
            return config.isFile() ? openFile(config) : openServer(config);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof StoreException known) {
                throw known;
            }
            throw new StoreException(Dialect.of(config).faultIn(e), config.toString(), e);
        }
    }

    private static HubDatabase openFile(DatabaseConfig config) throws SQLException {
        Migrations.apply(FileTransactions.source(config), Dialect.SQLITE, config.toString());
        return new HubDatabase(config, new FileTransactions(config), new LocalHints());
    }

    private static HubDatabase openServer(DatabaseConfig config) {
        ServerTransactions transactions = new ServerTransactions(config);
        try {
            Migrations.apply(transactions.source(), Dialect.POSTGRESQL, config.toString());
            return new HubDatabase(config, transactions, new NotifyHints(config, transactions));
        } catch (RuntimeException e) {
            transactions.close();
            throw e;
        }
    }

    public DatabaseConfig config() {
        return config;
    }

    public Hints hints() {
        return hints;
    }

    /** Reads one consistent state. */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return alone(() -> transactions.read(busy(work)));
    }

    /** Reads what one statement tells: without a transaction around it, which would take two statements more. */
    public <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
        return alone(() -> transactions.look(busy(work)));
    }

    /**
     * Changes it, all or nothing. On SQLite writers wait for each other; on PostgreSQL those that touch the same rows do.
     */
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return alone(() -> transactions.write(busy(work)));
    }

    /** The same for work without a result. */
    public <X extends Exception> void update(HandleConsumer<X> work) throws X {
        this.<Boolean, X>write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /**
     * As {@link #write}, for work that comes from many at once: on a file, those who come together share one commit. Each
     * is durable when it returns, and one that fails undoes itself alone.
     */
    public <T, X extends Exception> T batch(HandleCallback<T, X> work) throws X {
        return alone(() -> transactions.batch(null, busy(work)));
    }

    /**
     * The same where those who come to one gate of a server share locks and commit, too. The work may run more than once:
     * only its last run counts.
     */
    public <T, X extends Exception> T batch(Gate gate, HandleCallback<T, X> work) throws X {
        return alone(() -> transactions.batch(gate, busy(work)));
    }

    /** The same work, which may run on another thread, where it is one within a transaction too. */
    private <T, X extends Exception> HandleCallback<T, X> busy(HandleCallback<T, X> work) {
        return handle -> {
            boolean isHere = busy.get();
            busy.set(true);
            try {
                return work.withHandle(handle);
            } finally {
                if (!isHere) {
                    busy.remove();
                }
            }
        };
    }

    private interface Use<T, X extends Exception> {
        T run() throws X;
    }

    private <T, X extends Exception> T alone(Use<T, X> use) throws X {
        if (busy.get()) {
            // It would wait for itself, or not see what the outer one wrote.
            throw new IllegalStateException("a transaction was asked for within another");
        }
        busy.set(true);
        try {
            return use.run();
        } catch (JdbiException e) {
            throw new StoreException(dialect.faultIn(e), config.toString(), e);
        } finally {
            busy.remove();
        }
    }

    /**
     * Leaves nothing in the database's files of what was deleted and committed before: SQLite's file and PostgreSQL's
     * tables are written anew, and nobody writes meanwhile. What a PostgreSQL server archived of its log, or somebody
     * backed up, is not ours to reach. False where it could not be done now: to be asked again.
     */
    public boolean forgetDeleted() {
        return this.<Boolean, RuntimeException>alone(transactions::forgetDeleted);
    }

    @Override
    public void close() {
        hints.close();
        transactions.close();
    }
}
