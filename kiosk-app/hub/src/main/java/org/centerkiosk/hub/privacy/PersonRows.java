package org.centerkiosk.hub.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The personal columns of the book's tables: read to find and to hand out, emptied to forget. */
final class PersonRows {

    private static final String SELECT = """
            SELECT id, code, event, original_start, status, party, made, channel, over_at, revision, applicant
            FROM registration WHERE centre = :centre AND applicant IS NOT NULL AND\s""";

    /** Between the book's own word of a change and what somebody typed as its reason. */
    private static final String SAID = ": ";

    private final String centre;

    PersonRows(String centre) {
        this.centre = centre;
    }

    /** The revision of each registration that still has a personal part. */
    Map<UUID, Integer> revisions(Handle handle) {
        Map<UUID, Integer> revisions = new HashMap<>();
        handle.createQuery("SELECT id, revision FROM registration WHERE centre = :centre AND applicant IS NOT NULL")
                .bind("centre", centre)
                .map((row, context) -> revisions.put(UUID.fromString(row.getString(1)), row.getInt(2)))
                .list();
        return revisions;
    }

    Optional<PersonRow> find(Handle handle, UUID id) {
        return list(handle, "id = :value", id.toString()).stream().findFirst();
    }

    List<PersonRow> ofPhone(Handle handle, byte[] phoneIndex) {
        return list(handle, "phone_index = :value ORDER BY made, id", phoneIndex);
    }

    /** Those whose last session ended by then. */
    List<UUID> overBy(Handle handle, Instant end, int most) {
        return handle.createQuery("""
                        SELECT id FROM registration
                        WHERE centre = :centre AND applicant IS NOT NULL AND over_at <= :end
                        ORDER BY over_at, id LIMIT :most""")
                .bind("centre", centre)
                .bind("end", end.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /**
     * Those over by then of which the person is gone and of which staff wrote something since, such as what a call after
     * the last session brought.
     */
    List<UUID> spokenOfAfter(Handle handle, Instant end, int most) {
        return handle.createQuery("""
                        SELECT r.id FROM registration r
                        JOIN (SELECT registration FROM call_attempt WHERE centre = :centre AND note IS NOT NULL
                            UNION SELECT registration FROM status_change
                                WHERE centre = :centre AND why LIKE :said) words ON words.registration = r.id
                        WHERE r.centre = :centre AND r.applicant IS NULL AND r.over_at <= :end
                        ORDER BY r.id LIMIT :most""")
                .bind("centre", centre)
                .bind("said", "%" + SAID + "%")
                .bind("end", end.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /** Takes away what is over by itself: codes that are no longer good, of which nothing need be known any more. */
    void forgetExpired(Handle handle, Instant now) {
        for (String table : List.of("resident_code_revoked", "number_code")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE centre = :centre AND expires <= :now")
                    .bind("centre", centre)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    /**
     * Empties what is personal of a registration; what counts seats stays. The revision goes on, so that a change that
     * read the row before cannot write it back.
     */
    boolean shred(Handle handle, UUID id, Instant now) {
        boolean found = execute(handle, """
                        UPDATE registration SET applicant = NULL, phone_index = NULL, override_reason = NULL,
                            revision = revision + 1, changed = :now
                        WHERE centre = :centre AND id = :id AND applicant IS NOT NULL""", id, now) == 1;
        execute(handle, """
                UPDATE registration_seat SET sole_phone = NULL WHERE centre = :centre AND registration = :id""", id, now);
        shredWords(handle, id, now);
        return found;
    }

    /** Empties what staff wrote in words of their own; that they did, and what became of it, stays. */
    void shredWords(Handle handle, UUID id, Instant now) {
        execute(handle, """
                UPDATE call_attempt SET note = NULL WHERE centre = :centre AND registration = :id""", id, now);
        handle.createQuery("""
                        SELECT number, why FROM status_change
                        WHERE centre = :centre AND registration = :id AND why LIKE :said""")
                .bind("centre", centre)
                .bind("id", id.toString())
                .bind("said", "%" + SAID + "%")
                .map((row, context) -> Map.entry(row.getInt("number"), row.getString("why")))
                .list()
                .forEach(change -> handle.createUpdate("""
                                UPDATE status_change SET why = :why
                                WHERE centre = :centre AND registration = :id AND number = :number""")
                        .bind("centre", centre)
                        .bind("id", id.toString())
                        .bind("number", change.getKey())
                        .bind(
                                "why",
                                change.getValue().substring(0, change.getValue().indexOf(SAID)))
                        .execute());
    }

    private int execute(Handle handle, String sql, UUID id, Instant now) {
        var update = handle.createUpdate(sql).bind("centre", centre).bind("id", id.toString());
        return (sql.contains(":now") ? update.bind("now", now.toEpochMilli()) : update).execute();
    }

    private List<PersonRow> list(Handle handle, String condition, Object value) {
        return handle.createQuery(SELECT + condition)
                .bind("centre", centre)
                .bind("value", value)
                .map((row, context) -> read(row))
                .list();
    }

    private static PersonRow read(ResultSet row) throws SQLException {
        long start = row.getLong("original_start");
        boolean series = row.wasNull();
        return new PersonRow(
                UUID.fromString(row.getString("id")),
                row.getString("code"),
                row.getString("event"),
                series ? null : Instant.ofEpochMilli(start),
                row.getString("status"),
                row.getInt("party"),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getString("channel"),
                Instant.ofEpochMilli(row.getLong("over_at")),
                row.getInt("revision"),
                row.getBytes("applicant"));
    }
}
