package org.centerkiosk.hub.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.hub.edition.Draft.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code draft}. */
final class DraftRows {

    /** A list is for people; what is older can still be asked for by its id. */
    private static final int LISTED = 50;

    private static final String COLUMNS =
            "id, number, state, author, persons, created, publish_at, decided, decided_by, reason";

    private static final RowMapper<Draft> ROW = (row, context) -> new Draft(
            row.getInt("id"),
            row.getInt("number"),
            State.valueOf(row.getString("state")),
            row.getString("author"),
            row.getString("persons").lines().toList(),
            Instant.ofEpochMilli(row.getLong("created")),
            instant(row, "publish_at"),
            instant(row, "decided"),
            row.getString("decided_by"),
            row.getString("reason"));

    private final String centre;

    DraftRows(String centre) {
        this.centre = centre;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    void add(Handle handle, Draft draft, Envelope envelope) {
        handle.createUpdate("""
                        INSERT INTO draft (centre, id, number, state, document, payload_sha256, author, persons, created)
                        VALUES (:centre, :id, :number, 'OPEN', :document, :payload, :author, :persons, :created)""")
                .bind("centre", centre)
                .bind("id", draft.id())
                .bind("number", draft.number())
                .bind("document", envelope.bytes())
                .bind("payload", StoredDocument.digest(envelope.payload()))
                .bind("author", draft.author())
                .bind("persons", String.join("\n", draft.persons()))
                .bind("created", draft.created().toEpochMilli())
                .execute();
    }

    Optional<Draft> find(Handle handle, int id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM draft WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /** The one of that author with that content, where it was sent before and its answer was lost. */
    Optional<Draft> sentBefore(Handle handle, String author, byte[] payload) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM draft
                        WHERE centre = :centre AND payload_sha256 = :payload AND author = :author
                          AND state IN ('OPEN', 'SCHEDULED', 'PUBLISHED')
                        ORDER BY id DESC LIMIT 1""")
                .bind("centre", centre)
                .bind("payload", StoredDocument.digest(payload))
                .bind("author", author)
                .map(ROW)
                .findOne();
    }

    /** The newest first. */
    List<Draft> list(Handle handle) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM draft WHERE centre = :centre ORDER BY id DESC LIMIT " + LISTED)
                .bind("centre", centre)
                .map(ROW)
                .list();
    }

    Optional<byte[]> document(Handle handle, int id) {
        return handle.createQuery("SELECT document FROM draft WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The scheduled draft whose time came first. */
    Optional<Draft> due(Handle handle, Instant now) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM draft WHERE centre = :centre AND state = 'SCHEDULED' AND publish_at <= :now
                        ORDER BY publish_at, id LIMIT 1""")
                .bind("centre", centre)
                .bind("now", now.toEpochMilli())
                .map(ROW)
                .findOne();
    }

    /** When the next scheduled one is due. */
    Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery("SELECT MIN(publish_at) FROM draft WHERE centre = :centre AND state = 'SCHEDULED'")
                .bind("centre", centre)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    void sign(Handle handle, int id, List<String> persons, byte[] document) {
        handle.createUpdate("""
                        UPDATE draft SET persons = :persons, document = :document
                        WHERE centre = :centre AND id = :id""")
                .bind("centre", centre)
                .bind("id", id)
                .bind("persons", String.join("\n", persons))
                .bind("document", document)
                .execute();
    }

    void schedule(Handle handle, int id, Instant publishAt) {
        handle.createUpdate("""
                        UPDATE draft SET state = 'SCHEDULED', publish_at = :at
                        WHERE centre = :centre AND id = :id""")
                .bind("centre", centre)
                .bind("id", id)
                .bind("at", publishAt.toEpochMilli())
                .execute();
    }

    void decide(Handle handle, int id, State state, Instant now, @Nullable String account, @Nullable String reason) {
        handle.createUpdate("""
                        UPDATE draft SET state = :state, decided = :now, decided_by = :account, reason = :reason
                        WHERE centre = :centre AND id = :id""")
                .bind("centre", centre)
                .bind("id", id)
                .bind("state", state.name())
                .bind("now", now.toEpochMilli())
                .bind("account", account)
                .bind("reason", reason)
                .execute();
    }

    /** Those that wait for a number that is gone. */
    List<Draft> passedOver(Handle handle, int published) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM draft WHERE centre = :centre AND state IN ('OPEN', 'SCHEDULED') AND number <= :number
                        ORDER BY id""")
                .bind("centre", centre)
                .bind("number", published)
                .map(ROW)
                .list();
    }
}
