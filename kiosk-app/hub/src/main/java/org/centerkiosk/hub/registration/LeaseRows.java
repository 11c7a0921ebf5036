package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;

/** The rows of {@code seat_lease}; its session is locked before one is read to be changed. */
final class LeaseRows {

    private final String centre;

    LeaseRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, Lease lease) {
        handle.createUpdate("""
                        INSERT INTO seat_lease (centre, id, terminal, event, original_start, seats, state, granted, expires)
                        VALUES (:centre, :id, :terminal, :event, :start, :seats, 'OPEN', :granted, :expires)""")
                .bind("centre", centre)
                .bind("id", lease.id().toString())
                .bind("terminal", lease.terminal())
                .bind("event", lease.session().uid())
                .bind("start", lease.session().originalStart().toEpochMilli())
                .bind("seats", lease.seats())
                .bind("granted", lease.granted().toEpochMilli())
                .bind("expires", lease.expires().toEpochMilli())
                .execute();
    }

    void change(Handle handle, Lease lease) {
        handle.createUpdate("""
                        UPDATE seat_lease SET used = :used, given_back = :back, state = :state
                        WHERE centre = :centre AND id = :id""")
                .bind("centre", centre)
                .bind("id", lease.id().toString())
                .bind("used", lease.used())
                .bind("back", lease.givenBack())
                .bind("state", lease.state().name())
                .execute();
    }

    Optional<Lease> find(Handle handle, UUID id) {
        return list(handle, "id = :id", Map.of("id", id.toString())).stream().findFirst();
    }

    /** Those of which seats are still out. */
    List<Lease> out(Handle handle) {
        return list(handle, "used + given_back < seats", Map.of());
    }

    List<Lease> outAt(Handle handle, String terminal) {
        return list(handle, "used + given_back < seats AND terminal = :terminal", Map.of("terminal", terminal));
    }

    private List<Lease> list(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery("SELECT id, terminal, event, original_start, seats, used, given_back, state, granted,"
                        + " expires FROM seat_lease WHERE centre = :centre AND " + condition + " ORDER BY granted, id")
                .bind("centre", centre)
                .bindMap(values)
                .map((row, context) -> read(row))
                .list();
    }

    private static Lease read(ResultSet row) throws SQLException {
        return new Lease(
                UUID.fromString(row.getString("id")),
                row.getString("terminal"),
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                row.getInt("seats"),
                row.getInt("used"),
                row.getInt("given_back"),
                Lease.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("granted")),
                Instant.ofEpochMilli(row.getLong("expires")));
    }
}
