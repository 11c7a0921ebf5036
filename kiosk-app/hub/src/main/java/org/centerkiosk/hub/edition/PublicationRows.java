package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The row of {@code publication}. */
final class PublicationRows {

    private static final RowMapper<Publication> ROW = (row, context) -> {
        long issued = row.getLong("timestamp_issued");
        return new Publication(
                row.getInt("edition"),
                row.getInt("takeover"),
                row.getInt("last_draft"),
                row.getInt("timestamp_root"),
                issued == 0 ? null : Instant.ofEpochMilli(issued));
    };

    private final String centre;

    PublicationRows(String centre) {
        this.centre = centre;
    }

    /** Begins every change: whoever else would change something waits here until this transaction ends. */
    Publication lock(Handle handle) {
        return handle.createQuery("""
                        INSERT INTO publication (centre, edition, takeover, last_draft, timestamp_root)
                        VALUES (:centre, 0, 0, 0, 0)
                        ON CONFLICT (centre) DO UPDATE SET centre = excluded.centre
                        RETURNING edition, takeover, last_draft, timestamp_root, timestamp_issued""").bind("centre", centre).map(ROW).one();
    }

    /** What holds now; empty where nothing was ever changed. */
    Optional<Publication> read(Handle handle) {
        return handle.createQuery("""
                        SELECT edition, takeover, last_draft, timestamp_root, timestamp_issued
                        FROM publication WHERE centre = :centre""").bind("centre", centre).map(ROW).findOne();
    }

    Optional<byte[]> timestamp(Handle handle) {
        return handle.createQuery("""
                        SELECT timestamp_document FROM publication
                        WHERE centre = :centre AND timestamp_document IS NOT NULL""")
                .bind("centre", centre)
                .mapTo(byte[].class)
                .findOne();
    }

    int nextDraft(Handle handle) {
        return handle.createQuery(
                        "UPDATE publication SET last_draft = last_draft + 1 WHERE centre = :centre RETURNING last_draft")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .one();
    }

    void edition(Handle handle, int number) {
        handle.createUpdate("UPDATE publication SET edition = :number WHERE centre = :centre")
                .bind("centre", centre)
                .bind("number", number)
                .execute();
    }

    void takeover(Handle handle, int number) {
        handle.createUpdate("UPDATE publication SET takeover = :number WHERE centre = :centre")
                .bind("centre", centre)
                .bind("number", number)
                .execute();
    }

    void timestamp(Handle handle, int root, Instant issued, byte[] document) {
        handle.createUpdate("""
                        UPDATE publication
                        SET timestamp_root = :root, timestamp_issued = :issued, timestamp_document = :document
                        WHERE centre = :centre""")
                .bind("centre", centre)
                .bind("root", root)
                .bind("issued", issued.toEpochMilli())
                .bind("document", document)
                .execute();
    }
}
