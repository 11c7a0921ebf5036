package org.centerkiosk.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters, read once, in plain JDBC: for what every sign-up runs. There Jdbi's own work, which
 * begins anew at each use, took longer than the database's.
 */
public final class Sql {

    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z]\\w*)");

    private final String text;
    /** Of each place in the text, the parameter that stands there. */
    private final List<String> names = new ArrayList<>();

    private Sql(String named) {
        this.text = PARAMETER.matcher(named).replaceAll(this::place);
        if (text.contains(":")) {
            throw new IllegalArgumentException("a colon that begins no parameter: " + named);
        }
    }

    private String place(MatchResult found) {
        names.add(found.group(1));
        return "?";
    }

    /** @param named with parameters such as {@code :centre}, and no other colon */
    public static Sql of(String named) {
        return new Sql(named);
    }

    public Bound on(Handle handle) {
        return new Bound(handle);
    }

    /** Reads one row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The statement with its values. */
    public final class Bound {

        private final Handle handle;
        private final @Nullable Object[] values = new Object[names.size()];

        private Bound(Handle handle) {
            this.handle = handle;
        }

        /** A string, a number, bytes or null. */
        public Bound bind(String name, @Nullable Object value) {
            boolean isKnown = false;
            for (int i = 0; i < values.length; i++) {
                if (names.get(i).equals(name)) {
                    values[i] = value;
                    isKnown = true;
                }
            }
            if (!isKnown) {
                throw new IllegalArgumentException("no parameter " + name + " in: " + text);
            }
            return this;
        }

        /** How many rows it changed. */
        public int execute() {
            Pipeline pipeline = Pipeline.of(handle);
            return pipeline == null
                    ? run(PreparedStatement::executeUpdate)
                    : pipeline.add(this, PreparedStatement::getUpdateCount).get();
        }

        /** Whatever it changes, and when it is convenient, but before anything that comes after it. */
        public void executeLater() {
            Pipeline pipeline = Pipeline.of(handle);
            if (pipeline == null) {
                execute();
            } else {
                pipeline.add(this, PreparedStatement::getUpdateCount);
            }
        }

        /** The same for one that has to change exactly one row; another number is a failure of the transaction. */
        public void changeOneLater(Supplier<RuntimeException> otherwise) {
            Pipeline pipeline = Pipeline.of(handle);
            if (pipeline == null) {
                one(execute(), otherwise);
            } else {
                pipeline.add(this, statement -> one(statement.getUpdateCount(), otherwise));
            }
        }

        private static int one(int changed, Supplier<RuntimeException> otherwise) {
            if (changed != 1) {
                throw otherwise.get();
            }
            return changed;
        }

        public <T> List<T> list(Row<T> row) {
            return listLater(row).get();
        }

        /** On a file it is asked when it is wanted, and not at all where it is not. */
        public <T> Later<List<T>> listLater(Row<T> row) {
            Pipeline pipeline = Pipeline.of(handle);
            return pipeline == null
                    ? new Once<>(() -> run(statement -> read(statement.executeQuery(), row)))
                    : pipeline.add(this, statement -> read(statement.getResultSet(), row));
        }

        private static <T> List<T> read(ResultSet answered, Row<T> row) throws SQLException {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = answered) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        }

        /** The only row, or none. */
        public <T> Optional<T> find(Row<T> row) {
            return findLater(row).get();
        }

        public <T> Later<Optional<T>> findLater(Row<T> row) {
            Later<List<T>> all = listLater(row);
            return () -> {
                List<T> rows = all.get();
                if (rows.size() > 1) {
                    throw new IllegalStateException(rows.size() + " rows where one was expected: " + text);
                }
                return rows.stream().findFirst();
            };
        }

        /** A number that is always there, such as a count. */
        public int number() {
            return find(row -> row.getInt(1)).orElseThrow();
        }

        String text() {
            return text;
        }

        /** Where its place in a longer statement begins; gives where the next one's does. */
        int bindTo(PreparedStatement statement, int begin) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(begin + i + 1, values[i]);
            }
            return begin + values.length;
        }

        private <T> T run(Use<T> use) {
            StatementBuilder builder = handle.getStatementBuilder();
            Connection connection = handle.getConnection();
            try {
                PreparedStatement statement = builder instanceof PreparedStatements kept
                        ? kept.create(connection, text)
                        : connection.prepareStatement(text);
                try {
                    bindTo(statement, 0);
                    return use.of(statement);
                } finally {
                    builder.close(connection, text, statement);
                }
            } catch (SQLException e) {
                throw new SqlException(text, e);
            }
        }
    }

    /** Asks once, when it is wanted first. */
    private static final class Once<T> implements Later<T> {

        private final Later<T> asks;
        private @Nullable T known;

        Once(Later<T> asks) {
            this.asks = asks;
        }

        @Override
        public T get() {
            T answer = known;
            if (answer == null) {
                answer = asks.get();
                known = answer;
            }
            return answer;
        }
    }

    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** As the library says it, so that it is looked into for what is wrong with the database. */
    static final class SqlException extends JdbiException {

        private static final long serialVersionUID = 1L;

        SqlException(String text, SQLException cause) {
            super(cause.getMessage() + " in: " + text, cause);
        }
    }
}
