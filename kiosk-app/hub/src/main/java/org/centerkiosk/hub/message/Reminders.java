package org.centerkiosk.hub.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.hub.store.HubDatabase;

/** Writes down, once for each registration and session, that it is soon. */
final class Reminders {

    private static final int BATCH = 500;

    private final HubDatabase database;
    private final String centre;
    private final Messages messages;
    private final Duration before;

    Reminders(HubDatabase database, String centre, Messages messages, Duration before) {
        this.database = database;
        this.centre = centre;
        this.messages = messages;
        this.before = before;
    }

    private record Soon(UUID registration, long start) {}

    /** Those whose session starts within the time and who were not reminded of that start; says how many. */
    int round(Instant now) {
        return before.isZero()
                ? 0
                : database.write(handle -> {
                    List<Soon> soon = handle.createQuery("""
                                    SELECT s.registration, c.starts FROM session_count c
                                    JOIN registration_seat s ON s.centre = c.centre AND s.event = c.event
                                        AND s.original_start = c.original_start AND s.state = 'HELD'
                                    JOIN registration r ON r.centre = s.centre AND r.id = s.registration
                                        AND r.status = 'RESERVED' AND r.phone_index IS NOT NULL
                                    WHERE c.centre = :centre AND c.state = 'ON' AND c.starts > :now AND c.starts <= :soon
                                        AND r.received <= c.starts - :before
                                        AND NOT EXISTS (SELECT 1 FROM message m WHERE m.centre = s.centre
                                            AND m.registration = s.registration AND m.occasion = 'REMINDER'
                                            AND m.about = c.starts)
                                    ORDER BY c.starts, s.registration LIMIT :most""")
                            .bind("centre", centre)
                            .bind("now", now.toEpochMilli())
                            .bind("soon", now.plus(before).toEpochMilli())
                            .bind("before", before.toMillis())
                            .bind("most", BATCH)
                            .map((row, context) -> new Soon(UUID.fromString(row.getString(1)), row.getLong(2)))
                            .list();
                    soon.forEach(one ->
                            messages.enqueue(handle, Occasion.REMINDER, one.registration(), one.start(), new byte[0]));
                    return soon.size();
                });
    }
}
