package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.Later;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code attendance}: facts, never changed. */
final class AttendanceRows {

    private static final Sql SINCE = Sql.of("""
            SELECT a.event, a.original_start, a.kind, a.scanned FROM attendance a JOIN session_count c
                ON c.centre = a.centre AND c.event = a.event AND c.original_start = a.original_start
            WHERE a.centre = :centre AND a.registration = :id AND c.starts > :since""");

    private final String centre;

    AttendanceRows(String centre) {
        this.centre = centre;
    }

    record Row(AttendanceFact fact, Instant received, Attendance.@Nullable Flag flag) {}

    void add(Handle handle, Row row, Actor actor) {
        AttendanceFact fact = row.fact();
        UUID registration = fact.registration();
        TicketCode code = fact.code();
        handle.createUpdate("""
                        INSERT INTO attendance (centre, id, registration, code, event, original_start, person, kind,
                            scanned, received, actor, flag)
                        VALUES (:centre, :id, :registration, :code, :event, :start, :person, :kind, :scanned, :received,
                            :actor, :flag)""")
                .bind("centre", centre)
                .bind("id", fact.id().toString())
                .bind("registration", registration == null ? null : registration.toString())
                .bind("code", code == null ? null : code.text())
                .bind("event", fact.session().uid())
                .bind("start", fact.session().originalStart().toEpochMilli())
                .bind("person", fact.person())
                .bind("kind", fact.kind().name())
                .bind("scanned", fact.scanned().toEpochMilli())
                .bind("received", row.received().toEpochMilli())
                .bind("actor", actor.word())
                .bind("flag", row.flag() == null ? null : row.flag().name())
                .execute();
    }

    Optional<Row> find(Handle handle, UUID id) {
        return list(handle, "id = :id", Map.of("id", id.toString())).stream().findFirst();
    }

    /** In the order of their scans. */
    List<Row> of(Handle handle, UUID registration, SessionId session) {
        return list(
                handle,
                "registration = :registration AND event = :event AND original_start = :start",
                Map.of(
                        "registration",
                        registration.toString(),
                        "event",
                        session.uid(),
                        "start",
                        session.originalStart().toEpochMilli()));
    }

    List<Row> of(Handle handle, SessionId session) {
        return list(
                handle,
                "event = :event AND original_start = :start",
                Map.of("event", session.uid(), "start", session.originalStart().toEpochMilli()));
    }

    /** Those that should not have been and nobody settled; what only came late is no work. */
    List<Row> odd(Handle handle, Instant since) {
        return list(
                handle,
                "flag IS NOT NULL AND flag <> 'LATE' AND settled IS NULL AND received >= :since",
                Map.of("since", since.toEpochMilli()));
    }

    int oddCount(Handle handle, Instant since) {
        return handle.createQuery("SELECT count(*) FROM attendance WHERE centre = :centre AND flag IS NOT NULL"
                        + " AND flag <> 'LATE' AND settled IS NULL AND received >= :since")
                .bind("centre", centre)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    int settle(Handle handle, UUID id, Actor actor, Instant now) {
        return handle.createUpdate("""
                        UPDATE attendance SET settled = :now, settled_by = :actor
                        WHERE centre = :centre AND id = :id AND flag IS NOT NULL AND settled IS NULL""")
                .bind("centre", centre)
                .bind("id", id.toString())
                .bind("now", now.toEpochMilli())
                .bind("actor", actor.word())
                .execute();
    }

    private record Scan(SessionId session, AttendanceFact.Kind kind, long scanned) {}

    /** Sessions since then to which nobody of a registration came. Grouped here: there SQLite would read all rows. */
    Later<Integer> noShows(Handle handle, UUID registration, Instant since) {
        Later<List<Scan>> scans = SINCE.on(handle)
                .bind("centre", centre)
                .bind("id", registration.toString())
                .bind("since", since.toEpochMilli())
                .listLater(row -> new Scan(
                        new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                        AttendanceFact.Kind.valueOf(row.getString("kind")),
                        row.getLong("scanned")));
        return () -> noShows(scans.get());
    }

    private static int noShows(List<Scan> scans) {
        Map<SessionId, Scan> last = new HashMap<>();
        scans.forEach(scan -> last.merge(scan.session(), scan, AttendanceRows::later));
        return (int) last.values().stream()
                .filter(scan -> scan.kind() == AttendanceFact.Kind.NO_SHOW)
                .count();
    }

    /** Of two at the same instant, that somebody was there counts. */
    private static Scan later(Scan one, Scan other) {
        if (one.scanned() != other.scanned()) {
            return one.scanned() > other.scanned() ? one : other;
        }
        return one.kind() == AttendanceFact.Kind.NO_SHOW ? other : one;
    }

    private List<Row> list(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery(
                        "SELECT id, registration, code, event, original_start, person, kind, scanned, received,"
                                + " flag FROM attendance WHERE centre = :centre AND " + condition
                                + " ORDER BY scanned, received, id")
                .bind("centre", centre)
                .bindMap(values)
                .map((row, context) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        String registration = row.getString("registration");
        String code = row.getString("code");
        String flag = row.getString("flag");
        AttendanceFact fact = new AttendanceFact(
                UUID.fromString(row.getString("id")),
                registration == null ? null : UUID.fromString(registration),
                code == null ? null : new TicketCode(code),
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                row.getInt("person"),
                AttendanceFact.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("scanned")));
        return new Row(
                fact,
                Instant.ofEpochMilli(row.getLong("received")),
                flag == null ? null : Attendance.Flag.valueOf(flag));
    }
}
