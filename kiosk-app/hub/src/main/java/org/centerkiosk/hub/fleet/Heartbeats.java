package org.centerkiosk.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.hub.fleet.LastHeartbeat.ToldProblem;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/** Keeps the last heartbeat of each terminal, and no more. */
public final class Heartbeats {

    /** Clocks that are further off than this are all the same to us. */
    private static final Duration MOST = Duration.ofDays(100 * 366);

    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;

    public Heartbeats(HubDatabase database, String centre, InstantSource clock) {
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    /** Takes the place of the one before. One from a terminal that was revoked meanwhile is dropped. */
    public void receive(String terminal, Heartbeat heartbeat) {
        Instant now = clock.instant();
        database.update(handle -> {
            List<ToldProblem> problems = ToldProblems.merge(toldBefore(handle, terminal), heartbeat.problems(), now);
            write(handle, terminal, heartbeat, now, ToldProblems.write(problems));
        });
    }

    private List<ToldProblem> toldBefore(Handle handle, String terminal) {
        return handle.createQuery("SELECT problems FROM heartbeat WHERE centre = :centre AND terminal = :terminal")
                .bind("centre", centre)
                .bind("terminal", terminal)
                .mapTo(String.class)
                .findOne()
                .map(ToldProblems::read)
                .orElse(List.of());
    }

    private void write(Handle handle, String terminal, Heartbeat heartbeat, Instant now, String problems) {
        handle.createUpdate("""
                        INSERT INTO heartbeat (centre, terminal, received, role, version, edition, edition_sha256,
                            takeover, last_sync, outbox, clock_ahead, problems)
                        SELECT centre, id, :now, :role, :version, :edition, :sha256,
                            :takeover, :lastSync, :outbox, :ahead, :problems
                        FROM terminal WHERE centre = :centre AND id = :terminal AND state <> 'REVOKED'
                        ON CONFLICT (centre, terminal) DO UPDATE SET received = excluded.received,
                            role = excluded.role, version = excluded.version, edition = excluded.edition,
                            edition_sha256 = excluded.edition_sha256, takeover = excluded.takeover,
                            last_sync = excluded.last_sync, outbox = excluded.outbox,
                            clock_ahead = excluded.clock_ahead, problems = excluded.problems""")
                .bind("centre", centre)
                .bind("terminal", terminal)
                .bind("now", now.toEpochMilli())
                .bind("role", heartbeat.role())
                .bind("version", heartbeat.version())
                .bind("edition", heartbeat.edition())
                .bind("sha256", heartbeat.editionSha256())
                .bind("takeover", heartbeat.takeover())
                .bindByType(
                        "lastSync", heartbeat.lastSync() == null ? null : millis(heartbeat.lastSync(), now), Long.class)
                .bind("outbox", heartbeat.outbox())
                .bind("ahead", millis(heartbeat.clock(), now) - now.toEpochMilli())
                .bind("problems", problems)
                .execute();
    }

    /** Within a hundred years of now, so that it can be counted in milliseconds. */
    private static long millis(Instant time, Instant now) {
        Instant earliest = now.minus(MOST);
        Instant latest = now.plus(MOST);
        Instant kept = time.isBefore(earliest) ? earliest : time.isAfter(latest) ? latest : time;
        return kept.toEpochMilli();
    }
}
