package org.centerkiosk.hub.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When people may be disturbed.
 *
 * @param to first minute after; {@link LocalTime#MIDNIGHT} means the end of the day
 */
record ContactHours(LocalTime from, LocalTime to) {

    /** The first instant from then on that is within. */
    Instant next(Instant then, ZoneId zone) {
        ZonedDateTime local = then.atZone(zone);
        if (local.toLocalTime().isBefore(from)) {
            return local.toLocalDate().atTime(from).atZone(zone).toInstant();
        }
        boolean open = to.equals(LocalTime.MIDNIGHT) || local.toLocalTime().isBefore(to);
        return open
                ? then
                : local.toLocalDate().plusDays(1).atTime(from).atZone(zone).toInstant();
    }
}
