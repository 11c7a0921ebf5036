package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What changed of a roster, read from the tables that it is made of. */
final class RosterRows {

    private static final String SESSION =
            " WHERE s.centre = :centre AND s.event = :event AND s.original_start = :start";
    private static final String SEATS = " FROM registration_seat s JOIN registration r"
            + " ON r.centre = s.centre AND r.id = s.registration" + SESSION;

    private final String centre;

    RosterRows(String centre) {
        this.centre = centre;
    }

    /**
     * Numbers of which one is another whenever something of the roster is: whoever comes, goes or waits locks the
     * session's row; what else changes of a registration counts its revision; facts are never taken away.
     */
    String numbers(Handle handle, SessionId session) {
        String seats = one(
                handle, "SELECT count(*), coalesce(sum(r.revision), 0), coalesce(max(r.changed), 0)" + SEATS, session);
        String facts =
                one(handle, "SELECT count(*), coalesce(max(s.received), 0), 0 FROM attendance s" + SESSION, session);
        String count = one(
                handle,
                "SELECT coalesce(max(s.revision), 0), coalesce(max(s.capacity), -1), count(*) FROM session_count s"
                        + SESSION,
                session);
        return seats + "." + facts + "." + count;
    }

    private String one(Handle handle, String sql, SessionId session) {
        return keyed(handle.createQuery(sql), session)
                .map((row, context) -> row.getLong(1) + "." + row.getLong(2) + "." + row.getLong(3))
                .one();
    }

    /** Of those on the roster the ones that are not as they were before that instant, and all who wait. */
    Set<UUID> changed(Handle handle, SessionId session, Instant since) {
        Set<UUID> changed = new HashSet<>(ids(
                keyed(
                        handle.createQuery(
                                "SELECT s.registration" + SEATS + " AND (r.changed >= :since OR s.state = 'WAITING')"),
                        session),
                since));
        changed.addAll(ids(
                keyed(
                        handle.createQuery("SELECT DISTINCT s.registration FROM attendance s" + SESSION
                                + " AND s.received >= :since AND s.registration IS NOT NULL"),
                        session),
                since));
        return changed;
    }

    /** Registrations for the event that changed since then and are not on the roster. */
    List<UUID> gone(Handle handle, SessionId session, Instant since) {
        return ids(
                keyed(
                        handle.createQuery(
                                "SELECT r.id FROM registration r WHERE r.centre = :centre AND r.event = :event"
                                        + " AND r.changed >= :since AND NOT EXISTS (SELECT 1 FROM registration_seat s"
                                        + SESSION
                                        + " AND s.registration = r.id) ORDER BY r.id"),
                        session),
                since);
    }

    /** In which order they came. */
    Map<UUID, Long> arrivals(Handle handle, SessionId session) {
        Map<UUID, Long> arrivals = new HashMap<>();
        keyed(handle.createQuery("SELECT s.registration, s.arrival FROM registration_seat s" + SESSION), session)
                .map((row, context) -> arrivals.put(UUID.fromString(row.getString(1)), row.getLong(2)))
                .list();
        return arrivals;
    }

    /** Of whole series the sessions before that one, and whether somebody came, by registration. */
    Map<UUID, SortedMap<Instant, Boolean>> series(Handle handle, SessionId session) {
        Map<UUID, SortedMap<Instant, Boolean>> series = new HashMap<>();
        keyed(
                        handle.createQuery(
                                "SELECT s.registration, s.original_start FROM registration_seat s JOIN registration r"
                                        + " ON r.centre = s.centre AND r.id = s.registration WHERE s.centre = :centre"
                                        + " AND s.event = :event AND s.original_start < :start AND r.original_start IS NULL"),
                        session)
                .map((row, context) ->
                        Map.entry(UUID.fromString(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(seat -> of(series, seat.getKey()).put(seat.getValue(), false));
        if (!series.isEmpty()) {
            came(handle, session, series);
        }
        return series;
    }

    private void came(Handle handle, SessionId session, Map<UUID, SortedMap<Instant, Boolean>> series) {
        keyed(
                        handle.createQuery("SELECT DISTINCT s.registration, s.original_start FROM attendance s"
                                + " WHERE s.centre = :centre AND s.event = :event AND s.original_start < :start"
                                + " AND s.kind = 'IN' AND s.registration IS NOT NULL AND NOT EXISTS (SELECT 1"
                                + " FROM attendance later WHERE later.centre = s.centre"
                                + " AND later.registration = s.registration AND later.event = s.event"
                                + " AND later.original_start = s.original_start AND later.person = s.person"
                                + " AND later.scanned > s.scanned AND later.kind <> 'IN')"),
                        session)
                .map((row, context) ->
                        Map.entry(UUID.fromString(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(fact -> {
                    if (series.containsKey(fact.getKey())) {
                        of(series, fact.getKey()).replace(fact.getValue(), true);
                    }
                });
    }

    private static SortedMap<Instant, Boolean> of(Map<UUID, SortedMap<Instant, Boolean>> series, UUID registration) {
        return series.computeIfAbsent(registration, any -> new TreeMap<>());
    }

    private static List<UUID> ids(Query query, Instant since) {
        return query.bind("since", since.toEpochMilli())
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    private Query keyed(Query query, SessionId session) {
        return query.bind("centre", centre)
                .bind("event", session.uid())
                .bind("start", session.originalStart().toEpochMilli());
    }
}
