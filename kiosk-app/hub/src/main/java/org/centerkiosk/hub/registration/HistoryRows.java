package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.jdbi.v3.core.Handle;

/** The rows of {@code status_change}. How it began stands in the registration itself. */
final class HistoryRows {

    private final String centre;

    HistoryRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, UUID registration, Change change) {
        handle.createUpdate("""
                        INSERT INTO status_change (centre, registration, number, at, before, after, actor, why)
                        VALUES (:centre, :id, :number, :at, :before, :after, :actor, :why)""")
                .bind("centre", centre)
                .bind("id", registration.toString())
                .bind("number", change.number())
                .bind("at", change.at().toEpochMilli())
                .bind("before", change.before().name())
                .bind("after", change.after().name())
                .bind("actor", change.actor())
                .bind("why", change.why())
                .execute();
    }

    List<Change> of(Handle handle, UUID registration) {
        return handle.createQuery("""
                        SELECT number, at, before, after, actor, why FROM status_change
                        WHERE centre = :centre AND registration = :id ORDER BY number""")
                .bind("centre", centre)
                .bind("id", registration.toString())
                .map((row, context) -> new Change(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Status.valueOf(row.getString("before")),
                        Status.valueOf(row.getString("after")),
                        row.getString("actor"),
                        row.getString("why")))
                .list();
    }
}
