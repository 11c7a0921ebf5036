package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of {@code call_attempt}. */
final class CallRows {

    private static final String COLUMNS = "id, registration, at, actor, outcome, note";

    private final String centre;

    CallRows(String centre) {
        this.centre = centre;
    }

    record Row(UUID registration, CallList.Attempt attempt) {}

    void add(Handle handle, Row row) {
        CallList.Attempt attempt = row.attempt();
        handle.createUpdate("""
                        INSERT INTO call_attempt (centre, id, registration, at, actor, outcome, note)
                        VALUES (:centre, :id, :registration, :at, :actor, :outcome, :note)""")
                .bind("centre", centre)
                .bind("id", attempt.id().toString())
                .bind("registration", row.registration().toString())
                .bind("at", attempt.at().toEpochMilli())
                .bind("actor", attempt.by())
                .bind("outcome", attempt.outcome().name())
                .bind("note", attempt.note())
                .execute();
    }

    Optional<Row> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM call_attempt WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id.toString())
                .map((row, context) -> read(row))
                .findOne();
    }

    List<CallList.Attempt> of(Handle handle, UUID registration) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM call_attempt WHERE centre = :centre AND registration = :id ORDER BY at, id")
                .bind("centre", centre)
                .bind("id", registration.toString())
                .map((row, context) -> read(row).attempt())
                .list();
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                UUID.fromString(row.getString("registration")),
                new CallList.Attempt(
                        UUID.fromString(row.getString("id")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        CallList.Outcome.valueOf(row.getString("outcome")),
                        row.getString("note")));
    }
}
