package org.centerkiosk.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.centerkiosk.hub.store.HubDatabase;

/** All terminals of the centre and how they are. */
public final class Fleet {

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;

    public Fleet(HubDatabase database, String centre, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    /**
     * Those that are not revoked, by venue and name.
     *
     * @param currentEdition number of the newest published edition, 0 where there is none
     */
    public List<TerminalStatus> list(int currentEdition) {
        Instant now = clock.instant();
        Troubles troubles = new Troubles(currentEdition, now);
        return database.read(handle -> handle.createQuery("""
                        SELECT t.id, t.name, t.role, t.venue, t.state, t.enrolled,
                            h.received, h.role AS heartbeat_role, h.version, h.edition, h.edition_sha256, h.takeover,
                            h.last_sync, h.outbox, h.clock_ahead, h.problems
                        FROM terminal t LEFT JOIN heartbeat h ON h.centre = t.centre AND h.terminal = t.id
                        WHERE t.centre = :centre AND t.state <> 'REVOKED'
                        ORDER BY COALESCE(t.venue, ''), t.name, t.id""")
                .bind("centre", centre)
                .map((row, context) -> status(row, troubles))
                .list());
    }

    private static TerminalStatus status(ResultSet row, Troubles troubles) throws SQLException {
        Terminal terminal = Terminal.of(row);
        LastHeartbeat last = row.getString("problems") == null ? null : LastHeartbeat.of(row);
        return new TerminalStatus(terminal, last, troubles.of(terminal, last));
    }
}
