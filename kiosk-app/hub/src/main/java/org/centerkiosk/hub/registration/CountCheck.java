package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.SessionId;
import org.jdbi.v3.core.Handle;

/** Counts all facts again and compares them with the counters, in one consistent state. */
final class CountCheck {

    private final String centre;

    CountCheck(String centre) {
        this.centre = centre;
    }

    /** Sessions whose counters are not what the facts say; none where all is well. */
    List<Discrepancy> run(Handle handle) {
        return handle.createQuery("""
                        SELECT * FROM (
                            SELECT c.event, c.original_start, c.taken, c.waiting, c.excess, c.capacity,
                                (SELECT coalesce(sum(s.seats), 0) FROM registration_seat s
                                    WHERE s.centre = c.centre AND s.event = c.event
                                        AND s.original_start = c.original_start AND s.state = 'HELD')
                                + (SELECT coalesce(sum(h.seats), 0) FROM seat_hold h
                                    WHERE h.centre = c.centre AND h.event = c.event
                                        AND h.original_start = c.original_start)
                                + (SELECT coalesce(sum(l.seats - l.used - l.given_back), 0) FROM seat_lease l
                                    WHERE l.centre = c.centre AND l.event = c.event
                                        AND l.original_start = c.original_start) AS held,
                                (SELECT count(*) FROM registration_seat s
                                    WHERE s.centre = c.centre AND s.event = c.event
                                        AND s.original_start = c.original_start AND s.state = 'WAITING') AS queue
                            FROM session_count c WHERE c.centre = :centre) counted
                        WHERE taken <> held OR waiting <> queue ORDER BY event, original_start""")
                .bind("centre", centre)
                .map((row, context) -> new Discrepancy(
                        new SessionId(row.getString("event"), Instant.ofEpochMilli(row.getLong("original_start"))),
                        row.getInt("taken"),
                        row.getInt("held"),
                        row.getInt("waiting"),
                        row.getInt("queue")))
                .list();
    }
}
