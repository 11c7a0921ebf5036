package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;

/** The rows of {@code conflict}: the desk's worklist. */
final class ConflictRows {

    private final String centre;

    ConflictRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, Conflict conflict) {
        handle.createUpdate("""
                        INSERT INTO conflict (centre, id, registration, event, original_start, kind, at)
                        VALUES (:centre, :id, :registration, :event, :start, :kind, :at)""")
                .bind("centre", centre)
                .bind("id", conflict.id().toString())
                .bind("registration", conflict.registration().toString())
                .bind("event", conflict.session().uid())
                .bind("start", conflict.session().originalStart().toEpochMilli())
                .bind("kind", conflict.kind().name())
                .bind("at", conflict.at().toEpochMilli())
                .execute();
    }

    List<Conflict> open(Handle handle) {
        return handle.createQuery("""
                        SELECT id, registration, event, original_start, kind, at FROM conflict
                        WHERE centre = :centre AND settled IS NULL ORDER BY at, id""")
                .bind("centre", centre)
                .map((row, context) -> read(row))
                .list();
    }

    /** All of a registration; nothing where none is open. */
    int settle(Handle handle, UUID registration, Actor actor, Instant now) {
        return handle.createUpdate("""
                        UPDATE conflict SET settled = :now, settled_by = :actor
                        WHERE centre = :centre AND registration = :registration AND settled IS NULL""")
                .bind("centre", centre)
                .bind("registration", registration.toString())
                .bind("now", now.toEpochMilli())
                .bind("actor", actor.word())
                .execute();
    }

    int openCount(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM conflict WHERE centre = :centre AND settled IS NULL")
                .bind("centre", centre)
                .mapTo(Integer.class)
                .one();
    }

    /** One alone; nothing where it is settled. */
    int settleOne(Handle handle, UUID id, Actor actor, Instant now) {
        return handle.createUpdate("""
                        UPDATE conflict SET settled = :now, settled_by = :actor
                        WHERE centre = :centre AND id = :id AND settled IS NULL""")
                .bind("centre", centre)
                .bind("id", id.toString())
                .bind("now", now.toEpochMilli())
                .bind("actor", actor.word())
                .execute();
    }

    private static Conflict read(ResultSet row) throws SQLException {
        return new Conflict(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("registration")),
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                Conflict.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
