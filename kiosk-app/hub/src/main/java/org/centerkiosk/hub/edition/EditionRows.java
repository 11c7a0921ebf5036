package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.store.StoredDocument;
import org.jdbi.v3.core.Handle;

/** The rows of {@code edition}. */
final class EditionRows {

    private static final int LISTED = 50;

    private final String centre;

    EditionRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, Draft draft, byte[] document, Instant published) {
        handle.createUpdate("""
                        INSERT INTO edition (centre, number, document, sha256, published, draft)
                        VALUES (:centre, :number, :document, :sha256, :published, :draft)""")
                .bind("centre", centre)
                .bind("number", draft.number())
                .bind("document", document)
                .bind("sha256", StoredDocument.digest(document))
                .bind("published", published.toEpochMilli())
                .bind("draft", draft.id())
                .execute();
    }

    Optional<byte[]> document(Handle handle, int number) {
        return handle.createQuery("SELECT document FROM edition WHERE centre = :centre AND number = :number")
                .bind("centre", centre)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The newest first. */
    List<PublishedEdition> list(Handle handle) {
        return handle.createQuery("""
                        SELECT number, sha256, published, draft FROM edition
                        WHERE centre = :centre ORDER BY number DESC LIMIT :most""")
                .bind("most", LISTED)
                .bind("centre", centre)
                .map((row, context) -> new PublishedEdition(
                        row.getInt("number"),
                        row.getString("sha256"),
                        Instant.ofEpochMilli(row.getLong("published")),
                        row.getInt("draft")))
                .list();
    }
}
