package org.centerkiosk.config;

import java.time.LocalTime;

/**
 * A part of one day, half-open.
 *
 * @param from first minute
 * @param to first minute after it; {@link LocalTime#MIDNIGHT} means the end of the day (24:00)
 */
public record TimeRange(LocalTime from, LocalTime to) {

    public TimeRange {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a time from " + from + " to " + to + " is empty");
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && (endsDay() || time.isBefore(to));
    }

    /** Whether it lasts until the end of the day. */
    public boolean endsDay() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** {@code 09:00-17:30}, the way it is written in a file. */
    @Override
    public String toString() {
        return from + "-" + (endsDay() ? "24:00" : to.toString());
    }
}
