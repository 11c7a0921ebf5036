package org.centerkiosk.core.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Which sessions are wanted: those that overlap the half-open range.
 *
 * @param from first instant
 * @param to first instant after it
 * @param zone the venue's zone, for floating times, all-day events and texts without a zone
 * @param now the instant at which the reading takes place, for numbers without a date of their own
 */
public record FeedWindow(Instant from, Instant to, ZoneId zone, Instant now) {

    public FeedWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window from " + from + " to " + to + " is empty");
        }
    }

    /** Whether any part of what lasts from {@code start} to {@code end} is wanted; an instant without length is part. */
    public boolean overlaps(Instant start, Instant end) {
        return start.isBefore(to) && (end.isAfter(from) || (end.equals(start) && !start.isBefore(from)));
    }
}
