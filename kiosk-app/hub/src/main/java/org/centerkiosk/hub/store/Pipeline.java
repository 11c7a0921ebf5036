package org.centerkiosk.hub.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements to a server together, in the order in which they were asked, and reads what it answered to each. The
 * driver keeps what it prepared under their joined text. For one thread and one transaction at a time.
 */
final class Pipeline extends DefaultStatementBuilder {

    /** A longer text would seldom be the same again. */
    private static final int MOST = 8;

    private final Connection connection;
    private final List<Sent<?>> waiting = new ArrayList<>();
    private final Set<Long> keys = new HashSet<>();

    Pipeline(Connection connection) {
        this.connection = connection;
    }

    /** That of a handle to a server; null on a file, which is asked at once. */
    static @Nullable Pipeline of(Handle handle) {
        return handle.getStatementBuilder() instanceof Pipeline pipeline ? pipeline : null;
    }

    /** All that was asked on a handle is done; what failed of it is told. */
    static void end(Handle handle) {
        Pipeline pipeline = of(handle);
        if (pipeline != null) {
            pipeline.send();
        }
    }

    <T> Later<T> add(Sql.Bound statement, Sql.Use<T> reading) {
        Sent<T> sent = new Sent<>(statement, reading);
        waiting.add(sent);
        if (waiting.size() == MOST) {
            send();
        }
        return sent;
    }

    /** Whether this transaction has the lock of a key from now on, and had not before. */
    boolean takes(long key) {
        return keys.add(key);
    }

    /** Sends all that waits. */
    void send() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Sent<?>> all = List.copyOf(waiting);
        waiting.clear();
        String text = all.stream().map(sent -> sent.statement.text()).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int place = 0;
            for (Sent<?> sent : all) {
                place = sent.statement.bindTo(statement, place);
            }
            statement.execute();
            for (Sent<?> sent : all) {
                sent.read(statement);
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new Sql.SqlException(text, e);
        }
    }

    /** What the library asks comes after what was asked before. */
    @Override
    public Statement create(Connection asked, StatementContext context) throws SQLException {
        send();
        return super.create(asked, context);
    }

    @Override
    public PreparedStatement create(Connection asked, String sql, StatementContext context) throws SQLException {
        send();
        return super.create(asked, sql, context);
    }

    @Override
    public CallableStatement createCall(Connection asked, String sql, StatementContext context) throws SQLException {
        send();
        return super.createCall(asked, sql, context);
    }

    /** One statement, and its answer once there is one. */
    private final class Sent<T> implements Later<T> {

        private final Sql.Bound statement;
        private final Sql.Use<T> reading;
        private @Nullable T answer;

        private Sent(Sql.Bound statement, Sql.Use<T> reading) {
            this.statement = statement;
            this.reading = reading;
        }

        private void read(PreparedStatement answered) throws SQLException {
            answer = reading.of(answered);
        }

        @Override
        public T get() {
            if (answer == null) {
                send();
            }
            T read = answer;
            if (read == null) {
                throw new IllegalStateException("a statement before it failed: " + statement.text());
            }
            return read;
        }
    }
}
