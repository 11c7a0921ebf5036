package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.hub.store.Later;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of {@code session_count}: who changes what is held in a session locks its row first. */
final class CountRows {

    static final Comparator<SessionId> ORDER =
            Comparator.comparing(SessionId::uid).thenComparing(SessionId::originalStart);

    private static final String KEY = " WHERE centre = :centre AND event = :event AND original_start = :start";
    private static final String COLUMNS =
            "event, original_start, starts, ends, state, capacity, taken, excess, waiting, revision";

    private static final Sql LOCK =
            Sql.of("UPDATE session_count SET revision = revision + 1" + KEY + " RETURNING " + COLUMNS);
    private static final Sql FIND = Sql.of("SELECT " + COLUMNS + " FROM session_count" + KEY);
    private static final Sql TAKE = Sql.of(
            "UPDATE session_count SET taken = taken + :n" + KEY + " AND (capacity IS NULL OR taken + :n <= capacity)");
    private static final Sql WAIT = Sql.of("UPDATE session_count SET waiting = waiting + :n" + KEY);

    /** What lies above the capacity once so many are taken. */
    private static final String EXCESS = "CASE WHEN capacity < taken + :n THEN taken + :n - capacity ELSE 0 END";

    private static final Sql MOVE = Sql.of("UPDATE session_count SET taken = taken + :n, excess = " + EXCESS + KEY);

    private final String centre;

    CountRows(String centre) {
        this.centre = centre;
    }

    /** Locks them in one order for everybody, so that no two wait for each other; those that are not there are left out. */
    SequencedMap<SessionId, Counted> lock(Handle handle, Collection<SessionId> sessions) {
        return lockLater(handle, sessions).get();
    }

    Later<SequencedMap<SessionId, Counted>> lockLater(Handle handle, Collection<SessionId> sessions) {
        List<Later<Optional<Counted>>> asked = sessions.stream()
                .distinct()
                .sorted(ORDER)
                .map(session -> keyed(LOCK.on(handle), session).findLater(CountRows::read))
                .toList();
        return () -> {
            SequencedMap<SessionId, Counted> locked = new LinkedHashMap<>();
            asked.forEach(one -> one.get().ifPresent(row -> locked.put(row.session(), row)));
            return locked;
        };
    }

    Optional<Counted> find(Handle handle, SessionId session) {
        return findLater(handle, session).get();
    }

    Later<Optional<Counted>> findLater(Handle handle, SessionId session) {
        return keyed(FIND.on(handle), session).findLater(CountRows::read);
    }

    /** The edition that it was last compared with. */
    int edition(Handle handle, SessionId session) {
        return keyed(handle.createQuery("SELECT edition FROM session_count" + KEY), session)
                .mapTo(Integer.class)
                .one();
    }

    List<Counted> ofEvent(Handle handle, String event) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM session_count WHERE centre = :centre AND event = :event ORDER BY original_start")
                .bind("centre", centre)
                .bind("event", event)
                .map((row, context) -> read(row))
                .list();
    }

    /** All that begin after an instant and that somebody waits for. */
    List<Counted> waitedFor(Handle handle, Instant instant) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM session_count"
                        + " WHERE centre = :centre AND waiting > 0 AND starts > :at ORDER BY starts, event")
                .bind("centre", centre)
                .bind("at", instant.toEpochMilli())
                .map((row, context) -> read(row))
                .list();
    }

    /** All that end after an instant. */
    List<Counted> endingAfter(Handle handle, Instant instant) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM session_count WHERE centre = :centre AND ends > :at ORDER BY event, original_start")
                .bind("centre", centre)
                .bind("at", instant.toEpochMilli())
                .map((row, context) -> read(row))
                .list();
    }

    /** Another number whenever a count is another. */
    long revisions(Handle handle) {
        return handle.createQuery("SELECT COALESCE(SUM(revision), 0) FROM session_count WHERE centre = :centre")
                .bind("centre", centre)
                .mapTo(Long.class)
                .one();
    }

    /** A session that nobody counted so far; nothing where another was faster. */
    void add(Handle handle, Planned planned, int edition) {
        described(handle.createUpdate("""
                                INSERT INTO session_count (centre, event, original_start, starts, ends, state, capacity,
                                    edition)
                                VALUES (:centre, :event, :start, :starts, :ends, :state, :capacity, :edition)
                                ON CONFLICT (centre, event, original_start) DO NOTHING"""), planned, edition).execute();
    }

    /** What an edition says of it now; what a lower capacity leaves above itself is excess. */
    void follow(Handle handle, Planned planned, int edition) {
        described(handle.createUpdate("""
                                UPDATE session_count SET starts = :starts, ends = :ends, state = :state,
                                    capacity = :capacity, edition = :edition,
                                    excess = CASE WHEN :capacity < taken THEN taken - :capacity ELSE 0 END""" + KEY), planned, edition).execute();
    }

    /** Takes seats that are free, and undoes the transaction where they are not; the row is locked. */
    void take(Handle handle, SessionId session, int seats) {
        keyed(TAKE.on(handle), session)
                .bind("n", seats)
                .changeOneLater(() -> new StaleException("seats that were free under the lock are not free"));
    }

    /** Takes or gives back seats whatever the capacity is; what lies above it is counted as such. */
    void move(Handle handle, SessionId session, int seats) {
        keyed(MOVE.on(handle), session).bind("n", seats).executeLater();
    }

    void wait(Handle handle, SessionId session, int parties) {
        keyed(WAIT.on(handle), session).bind("n", parties).executeLater();
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

    private <S extends SqlStatement<S>> S described(S statement, Planned planned, int edition) {
        return keyed(statement, planned.session())
                .bind("starts", planned.starts().toEpochMilli())
                .bind("ends", planned.ends().toEpochMilli())
                .bind("state", planned.state().name())
                .bind("capacity", planned.capacity() == null ? null : Long.valueOf(planned.capacity()))
                .bind("edition", edition);
    }

    private static Counted read(ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity");
        Integer limit = row.wasNull() ? null : Integer.valueOf(capacity);
        return new Counted(
                new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                Instant.ofEpochMilli(row.getLong("starts")),
                Instant.ofEpochMilli(row.getLong("ends")),
                Counted.State.valueOf(row.getString("state")),
                limit,
                row.getInt("taken"),
                row.getInt("excess"),
                row.getInt("waiting"),
                row.getLong("revision"));
    }
}
