package org.centerkiosk.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal was when it last said so.
 *
 * @param received by the hub's clock
 * @param role as the terminal is run, which may differ from what was enrolled
 * @param edition on its screen, 0 where none is
 * @param takeover on its screen, 0 where none is
 * @param lastSync null where never
 * @param clockAhead of the hub's clock, the way of the message included; negative where it is behind
 */
public record LastHeartbeat(
        Instant received,
        String role,
        String version,
        int edition,
        @Nullable String editionSha256,
        int takeover,
        @Nullable Instant lastSync,
        int outbox,
        Duration clockAhead,
        List<ToldProblem> problems) {

    /** What a terminal says is wrong, and since when it says so. */
    public record ToldProblem(String text, Instant since) {}

    static LastHeartbeat of(ResultSet row) throws SQLException {
        long lastSync = row.getLong("last_sync");
        Instant synced = row.wasNull() ? null : Instant.ofEpochMilli(lastSync);
        return new LastHeartbeat(
                Instant.ofEpochMilli(row.getLong("received")),
                row.getString("heartbeat_role"),
                row.getString("version"),
                row.getInt("edition"),
                row.getString("edition_sha256"),
                row.getInt("takeover"),
                synced,
                row.getInt("outbox"),
                Duration.ofMillis(row.getLong("clock_ahead")),
                ToldProblems.read(row.getString("problems")));
    }
}
