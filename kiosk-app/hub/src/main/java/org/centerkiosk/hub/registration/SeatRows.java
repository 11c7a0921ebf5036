package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.hub.store.Later;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of {@code registration_seat}. */
final class SeatRows {

    private static final String COLUMNS = "registration, event, original_start, seats, state, arrival";
    private static final String OF_SESSION = " WHERE centre = :centre AND event = :event AND original_start = :start";

    private static final Sql ADD = Sql.of("""
            INSERT INTO registration_seat (centre, registration, event, original_start, seats, state, arrival, sole_phone)
            VALUES (:centre, :id, :event, :start, :seats, :state, :arrival, :phone)""");
    private static final Sql OF = Sql.of("SELECT " + COLUMNS + " FROM registration_seat"
            + " WHERE centre = :centre AND registration = :id ORDER BY event, original_start");
    private static final Sql WAITING = Sql.of("SELECT " + COLUMNS + " FROM registration_seat" + OF_SESSION
            + " AND state = 'WAITING' ORDER BY arrival, registration");
    private static final Sql AHEAD = Sql.of("SELECT count(*) FROM registration_seat" + OF_SESSION
            + " AND state = 'WAITING' AND (arrival < :arrival OR arrival = :arrival AND registration < :id)");

    private final String centre;

    SeatRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, Seat seat, byte @Nullable [] solePhone) {
        keyed(ADD.on(handle), seat.session())
                .bind("id", seat.registration().toString())
                .bind("seats", seat.seats())
                .bind("state", seat.state().name())
                .bind("arrival", seat.arrival())
                .bind("phone", solePhone)
                .executeLater();
    }

    List<Seat> of(Handle handle, UUID registration) {
        return ofLater(handle, registration).get();
    }

    Later<List<Seat>> ofLater(Handle handle, UUID registration) {
        return OF.on(handle)
                .bind("centre", centre)
                .bind("id", registration.toString())
                .listLater(SeatRows::read);
    }

    /** Of those who wait for seats in a session, in their order. */
    List<Seat> waiting(Handle handle, SessionId session) {
        return keyed(WAITING.on(handle), session).list(SeatRows::read);
    }

    /** Why a registration was not promoted, and since when that is so. */
    record Passed(String why, Instant at) {}

    /** Of those who still wait. */
    Map<UUID, Passed> passed(Handle handle, SessionId session) {
        Map<UUID, Passed> passed = new HashMap<>();
        keyed(
                        handle.createQuery("SELECT registration, passed, passed_at FROM registration_seat" + OF_SESSION
                                + " AND state = 'WAITING' AND passed IS NOT NULL"),
                        session)
                .map((row, context) -> Map.entry(
                        UUID.fromString(row.getString("registration")),
                        new Passed(row.getString("passed"), Instant.ofEpochMilli(row.getLong("passed_at")))))
                .forEach(entry -> passed.put(entry.getKey(), entry.getValue()));
        return passed;
    }

    /** Of those who wait for a session that began. */
    List<UUID> outrun(Handle handle, Instant now) {
        return handle
                .createQuery("SELECT event, original_start FROM session_count"
                        + " WHERE centre = :centre AND waiting > 0 AND starts <= :now")
                .bind("centre", centre)
                .bind("now", now.toEpochMilli())
                .map((row, context) ->
                        new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))))
                .list()
                .stream()
                // One by one: together SQLite would read all seats.
                .flatMap(session -> waiting(handle, session).stream())
                .map(Seat::registration)
                .distinct()
                .toList();
    }

    /** Seats that were signed up for on a terminal since then. */
    int recent(Handle handle, String terminal, SessionId session, Instant since) {
        return keyed(handle.createQuery("""
                        SELECT coalesce(sum(s.seats), 0) FROM registration_seat s JOIN registration r
                            ON r.centre = s.centre AND r.id = s.registration
                        WHERE s.centre = :centre AND s.event = :event AND s.original_start = :start
                            AND s.state = 'HELD' AND r.terminal = :terminal AND r.received > :since"""), session)
                .bind("terminal", terminal)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /** Parties that wait before it. */
    int ahead(Handle handle, Seat seat) {
        return keyed(AHEAD.on(handle), seat.session())
                .bind("arrival", seat.arrival())
                .bind("id", seat.registration().toString())
                .number();
    }

    /** Whoever has nothing any more leaves the phone number free for another. */
    void become(Handle handle, Seat seat, Seat.State state, int seats) {
        keyed(
                        handle.createUpdate("UPDATE registration_seat SET state = :state, seats = :seats,"
                                + " sole_phone = CASE WHEN :state = 'NONE' THEN NULL ELSE sole_phone END"
                                + OF_SESSION + " AND registration = :id"),
                        seat.session())
                .bind("state", state.name())
                .bind("seats", seats)
                .bind("id", seat.registration().toString())
                .execute();
    }

    /** Another number is the only one of its sessions from now on, or one of several where staff said so. */
    void renumber(Handle handle, UUID registration, byte @Nullable [] solePhone) {
        handle.createUpdate("UPDATE registration_seat SET sole_phone = :phone"
                        + " WHERE centre = :centre AND registration = :id AND state <> 'NONE'")
                .bind("centre", centre)
                .bind("id", registration.toString())
                .bind("phone", solePhone)
                .execute();
    }

    void remove(Handle handle, Seat seat) {
        keyed(
                        handle.createUpdate("DELETE FROM registration_seat" + OF_SESSION + " AND registration = :id"),
                        seat.session())
                .bind("id", seat.registration().toString())
                .execute();
    }

    /** Why it was not its turn when seats were given away; what was said before is not said again. */
    void pass(Handle handle, Seat seat, String why, Instant now) {
        keyed(
                        handle.createUpdate("UPDATE registration_seat SET passed = :why, passed_at = :now" + OF_SESSION
                                + " AND registration = :id AND (passed IS NULL OR passed <> :why)"),
                        seat.session())
                .bind("why", why)
                .bind("now", now.toEpochMilli())
                .bind("id", seat.registration().toString())
                .execute();
    }

    private Sql.Bound keyed(Sql.Bound statement, SessionId session) {
        return statement
                .bind("centre", centre)
                .bind("event", session.uid())
                .bind("start", session.originalStart().toEpochMilli());
    }

    private <S extends SqlStatement<S>> S keyed(S statement, SessionId session) {
        return statement
                .bind("centre", centre)
                .bind("event", session.uid())
                .bind("start", session.originalStart().toEpochMilli());
    }

    private static Seat read(ResultSet row) throws SQLException {
        return new Seat(
                UUID.fromString(row.getString("registration")),
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                row.getInt("seats"),
                Seat.State.valueOf(row.getString("state")),
                row.getLong("arrival"));
    }
}
