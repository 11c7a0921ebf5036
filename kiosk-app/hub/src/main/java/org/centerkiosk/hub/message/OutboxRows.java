package org.centerkiosk.hub.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code message}. */
final class OutboxRows {

    private static final String SELECT = """
            SELECT id, registration, occasion, about, sealed, made, due, attempts, state, trouble FROM message
            WHERE centre = :centre AND\s""";

    private final String centre;

    OutboxRows(String centre) {
        this.centre = centre;
    }

    /** False where there is one of that occasion about that already. */
    boolean add(Handle handle, OutboxRow row) {
        return handle.createUpdate("""
                                INSERT INTO message (centre, id, registration, occasion, about, sealed, made, due, state)
                                VALUES (:centre, :id, :registration, :occasion, :about, :sealed, :made, :due, 'WAITING')
                                ON CONFLICT (centre, registration, occasion, about) DO NOTHING""")
                        .bind("centre", centre)
                        .bind("id", row.id())
                        .bind("registration", row.registration().toString())
                        .bind("occasion", row.occasion().name())
                        .bind("about", row.about())
                        .bind("sealed", row.sealed())
                        .bind("made", row.made().toEpochMilli())
                        .bind("due", row.due().toEpochMilli())
                        .execute()
                == 1;
    }

    /** Those whose time has come, the longest due first. */
    List<OutboxRow> due(Handle handle, Instant now, int most) {
        return list(
                handle,
                "state = 'WAITING' AND due <= :now ORDER BY due, id LIMIT :most",
                Map.of("now", now.toEpochMilli(), "most", most));
    }

    /** When the next one is due. */
    Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery("SELECT min(due) FROM message WHERE centre = :centre AND state = 'WAITING'")
                .bind("centre", centre)
                .map((row, context) -> {
                    long due = row.getLong(1);
                    return row.wasNull() ? null : Instant.ofEpochMilli(due);
                })
                .findOne();
    }

    /** Takes it for an attempt; false where another instance was quicker. Comes back by itself where that one dies. */
    boolean claim(Handle handle, OutboxRow row, Instant until) {
        return handle.createUpdate("""
                                UPDATE message SET due = :until, attempts = attempts + 1
                                WHERE centre = :centre AND id = :id AND state = 'WAITING' AND due = :due""")
                        .bind("centre", centre)
                        .bind("id", row.id())
                        .bind("due", row.due().toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute()
                == 1;
    }

    /** It needs no more attempts, and nothing of what was sealed in it is kept. */
    void settle(Handle handle, String id, OutboxRow.State state, Instant now, @Nullable String trouble) {
        handle.createUpdate("""
                        UPDATE message SET state = :state, settled = :now, trouble = :trouble,
                            sealed = CASE WHEN :state = 'DEAD' THEN sealed END
                        WHERE centre = :centre AND id = :id AND state = 'WAITING'""")
                .bind("centre", centre)
                .bind("id", id)
                .bind("state", state.name())
                .bind("now", now.toEpochMilli())
                .bind("trouble", trouble)
                .execute();
    }

    void later(Handle handle, String id, Instant due, String trouble) {
        handle.createUpdate("""
                        UPDATE message SET due = :due, trouble = :trouble
                        WHERE centre = :centre AND id = :id AND state = 'WAITING'""")
                .bind("centre", centre)
                .bind("id", id)
                .bind("due", due.toEpochMilli())
                .bind("trouble", trouble)
                .execute();
    }

    /** Those that were given up, the last one first. */
    List<OutboxRow> dead(Handle handle, int most) {
        return list(handle, "state = 'DEAD' ORDER BY settled DESC, id LIMIT :most", Map.of("most", most));
    }

    /** Tries a dead one once more, from the start; false where it is none. */
    boolean revive(Handle handle, String id, Instant now) {
        return handle.createUpdate("""
                                UPDATE message SET state = 'WAITING', due = :now, made = :now, attempts = 0,
                                    settled = NULL
                                WHERE centre = :centre AND id = :id AND state = 'DEAD'""")
                        .bind("centre", centre)
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /** How many there are in each state. */
    Map<String, Long> counts(Handle handle) {
        return handle.createQuery("SELECT state, count(*) AS n FROM message WHERE centre = :centre GROUP BY state")
                .bind("centre", centre)
                .reduceRows(new java.util.TreeMap<>(), (counts, row) -> {
                    counts.put(row.getColumn("state", String.class), row.getColumn("n", Long.class));
                    return counts;
                });
    }

    /** Forgets what a registration was told, or was to be told. */
    void forget(Handle handle, UUID registration) {
        handle.createUpdate("""
                        UPDATE message SET sealed = NULL,
                            settled = CASE WHEN state IN ('WAITING', 'DEAD') THEN made ELSE settled END,
                            state = CASE WHEN state IN ('WAITING', 'DEAD') THEN 'VOID' ELSE state END
                        WHERE centre = :centre AND registration = :registration""")
                .bind("centre", centre)
                .bind("registration", registration.toString())
                .execute();
    }

    /** Takes away what was settled long ago; a dead one stays until then too. */
    int clear(Handle handle, Instant before) {
        return handle.createUpdate(
                        "DELETE FROM message WHERE centre = :centre AND state <> 'WAITING' AND settled < :before")
                .bind("centre", centre)
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private List<OutboxRow> list(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery(SELECT + condition)
                .bind("centre", centre)
                .bindMap(values)
                .map((row, context) -> read(row))
                .list();
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString("id"),
                UUID.fromString(row.getString("registration")),
                Occasion.valueOf(row.getString("occasion")),
                row.getLong("about"),
                row.getBytes("sealed"),
                Instant.ofEpochMilli(row.getLong("made")),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("attempts"),
                OutboxRow.State.valueOf(row.getString("state")),
                row.getString("trouble"));
    }
}
