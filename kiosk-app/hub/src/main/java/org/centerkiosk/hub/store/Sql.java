package org.centerkiosk.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            return run(PreparedStatement::executeUpdate);
        }

        public <T> List<T> list(Row<T> row) {
            return run(statement -> {
                List<T> all = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(row.of(rows));
                    }
                }
                return all;
            });
        }

        /** The only row, or none. */
        public <T> Optional<T> find(Row<T> row) {
            List<T> all = list(row);
            if (all.size() > 1) {
                throw new IllegalStateException(all.size() + " rows where one was expected: " + text);
            }
            return all.stream().findFirst();
        }

        /** A number that is always there, such as a count. */
        public int number() {
            return find(row -> row.getInt(1)).orElseThrow();
        }

        private <T> T run(Use<T> use) {
            StatementBuilder builder = handle.getStatementBuilder();
            Connection connection = handle.getConnection();
            try {
                PreparedStatement statement = builder instanceof PreparedStatements kept
                        ? kept.create(connection, text)
                        : connection.prepareStatement(text);
                try {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return use.of(statement);
                } finally {
                    builder.close(connection, text, statement);
                }
            } catch (SQLException e) {
                throw new SqlException(text, e);
            }
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** As the library says it, so that it is looked into for what is wrong with the database. */
    private static final class SqlException extends JdbiException {

        private static final long serialVersionUID = 1L;

        SqlException(String text, SQLException cause) {
            super(cause.getMessage() + " in: " + text, cause);
        }
    }
}
