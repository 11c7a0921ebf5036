package org.centerkiosk.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.centerkiosk.core.hub.TerminalPlace;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled machine.
 *
 * @param id of this machine and its key, never of another
 * @param name what people call it; one active terminal has it
 * @param role lobby, board, desk …
 * @param venue null where it stands for the whole centre
 */
public record Terminal(
        String id, String name, String role, @Nullable String venue, TerminalPlace.State state, Instant enrolled) {

    static Terminal of(ResultSet row) throws SQLException {
        return new Terminal(
                row.getString("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("venue"),
                TerminalPlace.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("enrolled")));
    }

    TerminalPlace place() {
        return new TerminalPlace(id, name, venue, state);
    }
}
