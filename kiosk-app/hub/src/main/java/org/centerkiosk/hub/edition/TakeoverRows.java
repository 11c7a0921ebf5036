package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.Optional;
import org.centerkiosk.core.store.StoredDocument;
import org.jdbi.v3.core.Handle;

/** The rows of {@code takeover}. */
final class TakeoverRows {

    private final String centre;

    TakeoverRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, int number, byte[] document, Instant published, String account) {
        handle.createUpdate("""
                        INSERT INTO takeover (centre, number, document, sha256, published, published_by)
                        VALUES (:centre, :number, :document, :sha256, :published, :account)""")
                .bind("centre", centre)
                .bind("number", number)
                .bind("document", document)
                .bind("sha256", StoredDocument.digest(document))
                .bind("published", published.toEpochMilli())
                .bind("account", account)
                .execute();
    }

    Optional<byte[]> document(Handle handle, int number) {
        return handle.createQuery("SELECT document FROM takeover WHERE centre = :centre AND number = :number")
                .bind("centre", centre)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }
}
