package org.centerkiosk.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one connection prepared for the next time: SQLite reads a statement and plans it anew whenever it is
 * prepared, which takes as long as running it. For one thread at a time.
 */
final class PreparedStatements extends DefaultStatementBuilder {

    private static final int MOST = 128;

    /** The text of those that somebody uses now; Jdbi gives them back under another, with names for its parameters. */
    private final Map<Statement, String> used = new IdentityHashMap<>();

    /** Those that nobody uses now, the one that was not used for the longest time first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(MOST, 0.75f, true);

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return create(connection, sql);
    }

    PreparedStatement create(Connection connection, String sql) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        PreparedStatement statement = known != null ? known : connection.prepareStatement(sql);
        used.put(statement, sql);
        return statement;
    }

    /** Lets go of all that nobody uses: what the whole file is to be free for. */
    void clear() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    @Override
    public void close(Connection connection, @Nullable String asked, Statement statement) throws SQLException {
        String sql = used.remove(statement);
        boolean isKept = sql != null && !idle.containsKey(sql) && !statement.isClosed();
        if (!isKept || !(statement instanceof PreparedStatement prepared)) {
            statement.close();
            return;
        }
        try {
            // Nothing of what was bound stays in memory for longer than its use.
            prepared.clearParameters();
        } catch (SQLException e) {
            // It failed, and the driver has given it up: what it failed of is told, and not this.
            statement.close();
            return;
        }
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }
}
