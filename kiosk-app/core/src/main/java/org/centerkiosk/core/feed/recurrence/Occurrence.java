package org.centerkiosk.core.feed.recurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a series before overrides.
 *
 * @param at when the series puts it
 * @param time the same as the file would write it
 * @param length of its own, where it is a PERIOD; else null
 */
public record Occurrence(
        Instant at, CalendarTime time, @Nullable Length length) {

    /** An instance that a rule of the series generates. */
    static Occurrence generated(CalendarTime time) {
        return new Occurrence(time.instant(), time, null);
    }

    /**
     * An instance that stands by itself, in the terms of its series: a DATE in a series with times takes place at the
     * time of DTSTART, and a DATE-TIME in a series of days means its day.
     */
    public static Occurrence listed(CalendarTime written, @Nullable Length length, CalendarTime start) {
        CalendarTime time = written.within(start);
        if (start.date()) {
            CalendarTime day = start.at(time.writtenDay().atStartOfDay());
            return new Occurrence(day.instant(), day, length);
        }
        if (time.date()) {
            CalendarTime at =
                    start.at(time.local().toLocalDate().atTime(start.local().toLocalTime()));
            return new Occurrence(at.instant(), at, length);
        }
        return new Occurrence(time.instant(), start.at(time.localIn(start.zone())), length);
    }
}
