package org.centerkiosk.hub.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of {@code calendar} and {@code calendar_entry}. */
final class RevisionRows {

    private static final RowMapper<RevisionRow> ROW = (row, context) -> new RevisionRow(
            row.getString("uid"),
            row.getString("fingerprint"),
            row.getInt("sequence"),
            Instant.ofEpochMilli(row.getLong("modified")),
            row.getString("starts"),
            row.getString("ends"),
            Instant.ofEpochMilli(row.getLong("over_at")),
            row.getString("summary"),
            row.getString("venue"),
            row.getInt("withdrawn") != 0);

    private final String centre;

    RevisionRows(String centre) {
        this.centre = centre;
    }

    /** The newest edition that was counted, 0 where none was. */
    int edition(Handle handle) {
        return handle.createQuery("SELECT edition FROM calendar WHERE centre = :centre")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** The same, and whoever else would count waits until this transaction ends. */
    int lock(Handle handle) {
        return handle.createQuery("""
                        INSERT INTO calendar (centre, edition) VALUES (:centre, 0)
                        ON CONFLICT (centre) DO UPDATE SET centre = excluded.centre
                        RETURNING edition""")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .one();
    }

    void edition(Handle handle, int number) {
        handle.createUpdate("UPDATE calendar SET edition = :number WHERE centre = :centre")
                .bind("centre", centre)
                .bind("number", number)
                .execute();
    }

    Map<String, RevisionRow> all(Handle handle) {
        Map<String, RevisionRow> all = new HashMap<>();
        handle.createQuery("SELECT * FROM calendar_entry WHERE centre = :centre")
                .bind("centre", centre)
                .map(ROW)
                .forEach(row -> all.put(row.uid(), row));
        return all;
    }

    void put(Handle handle, Collection<RevisionRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO calendar_entry (centre, uid, fingerprint, sequence, modified, starts, ends, over_at, summary,
                    venue, withdrawn)
                VALUES (:centre, :uid, :fingerprint, :sequence, :modified, :starts, :ends, :over, :summary, :venue,
                    :withdrawn)
                ON CONFLICT (centre, uid) DO UPDATE SET fingerprint = excluded.fingerprint,
                    sequence = excluded.sequence, modified = excluded.modified, starts = excluded.starts,
                    ends = excluded.ends, over_at = excluded.over_at, summary = excluded.summary,
                    venue = excluded.venue, withdrawn = excluded.withdrawn""");
        for (RevisionRow row : rows) {
            batch.bind("centre", centre)
                    .bind("uid", row.uid())
                    .bind("fingerprint", row.fingerprint())
                    .bind("sequence", row.sequence())
                    .bind("modified", row.modified().toEpochMilli())
                    .bind("starts", row.starts())
                    .bind("ends", row.ends())
                    .bind("over", row.over().toEpochMilli())
                    .bind("summary", row.summary())
                    .bind("venue", row.venue())
                    .bind("withdrawn", row.isWithdrawn() ? 1 : 0)
                    .add();
        }
        batch.execute();
    }

    void forget(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM calendar_entry WHERE centre = :centre AND over_at < :before")
                .bind("centre", centre)
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
