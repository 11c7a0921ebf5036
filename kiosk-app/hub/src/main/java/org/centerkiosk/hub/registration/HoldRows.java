package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code seat_hold}: one for each session of a hold. */
final class HoldRows {

    private static final String COLUMNS = "id, event, original_start, seats, terminal, expires";

    private final String centre;

    HoldRows(String centre) {
        this.centre = centre;
    }

    record Held(
            UUID id, SessionId session, int seats, @Nullable String terminal, Instant expires) {}

    void add(Handle handle, Held held) {
        handle.createUpdate("""
                        INSERT INTO seat_hold (centre, id, event, original_start, seats, terminal, expires)
                        VALUES (:centre, :id, :event, :start, :seats, :terminal, :expires)""")
                .bind("centre", centre)
                .bind("id", held.id().toString())
                .bind("event", held.session().uid())
                .bind("start", held.session().originalStart().toEpochMilli())
                .bind("seats", held.seats())
                .bind("terminal", held.terminal())
                .bind("expires", held.expires().toEpochMilli())
                .execute();
    }

    List<Held> of(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM seat_hold WHERE centre = :centre AND id = :id ORDER BY event, original_start")
                .bind("centre", centre)
                .bind("id", id.toString())
                .map((row, context) -> read(row))
                .list();
    }

    List<UUID> ofTerminal(Handle handle, String terminal) {
        return handle.createQuery(
                        "SELECT DISTINCT id FROM seat_hold WHERE centre = :centre AND terminal = :terminal ORDER BY id")
                .bind("centre", centre)
                .bind("terminal", terminal)
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    List<UUID> over(Handle handle, Instant now) {
        return handle.createQuery(
                        "SELECT DISTINCT id FROM seat_hold WHERE centre = :centre AND expires <= :now ORDER BY id")
                .bind("centre", centre)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /** How many rows of it were there. */
    int remove(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM seat_hold WHERE centre = :centre AND id = :id")
                .bind("centre", centre)
                .bind("id", id.toString())
                .execute();
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                UUID.fromString(row.getString("id")),
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                row.getInt("seats"),
                row.getString("terminal"),
                Instant.ofEpochMilli(row.getLong("expires")));
    }
}
