package org.centerkiosk.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Those that nobody uses now, the one that was not used for the longest time first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(MOST, 0.75f, true);

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return create(connection, sql);
    }

    PreparedStatement create(Connection connection, String sql) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        return known != null ? known : connection.prepareStatement(sql);
    }

    /** Lets go of all that nobody uses: what the whole file is to be free for. */
    void clear() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    @Override
    public void close(Connection connection, @Nullable String sql, Statement statement) throws SQLException {
        boolean isKept = sql != null && statement instanceof PreparedStatement && !idle.containsKey(sql);
        if (!isKept || statement.isClosed()) {
            statement.close();
            return;
        }
        PreparedStatement prepared = (PreparedStatement) statement;
        // Nothing of what was bound stays in memory for longer than its use.
        prepared.clearParameters();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }
}
