package org.centerkiosk.core.feed.recurrence;

import java.time.Duration;
import org.centerkiosk.core.feed.Details;
import org.jspecify.annotations.Nullable;

/**
 * What a component with RECURRENCE-ID says of one instance, or of it and all later ones.
 *
 * @param id the instance
 * @param onwards whether RANGE=THISANDFUTURE
 * @param start its DTSTART, or where the series has it if it has none
 * @param length how long it lasts, null where the series decides
 * @param details what it says of the session
 * @param sequence its SEQUENCE
 */
public record Override(
        Occurrence id,
        boolean onwards,
        CalendarTime start,
        @Nullable Length length,
        Details details,
        int sequence) {

    /** Where this puts an instance of the series: moved by as much, on the clock, as it moves its own. */
    CalendarTime move(Occurrence instance) {
        if (instance.at().equals(id.at())) {
            return start;
        }
        Zone zone = start.zone();
        Duration shift = Duration.between(zone.local(id.at()), start.local());
        return start.at(zone.local(instance.at()).plus(shift));
    }
}
