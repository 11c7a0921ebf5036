package org.centerkiosk.core.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.centerkiosk.core.feed.FeedWindow;

/**
 * How far the programme is read.
 *
 * @param zone the venue's
 * @param daysAhead days of the programme that are shown, today included
 */
record Horizon(ZoneId zone, int daysAhead) {

    /** An event shows what of its series is past, a month of it. */
    private static final int PAST_DAYS = 31;

    /** An event shows all that is left of its series, also beyond the days that are listed: a term of it. */
    private static final int SERIES_DAYS = 120;

    LocalDate dayAt(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** What is listed, and around it the sessions of series that an event's screen shows. */
    FeedWindow windowOn(LocalDate day, Instant asOf) {
        return new FeedWindow(
                day.minusDays(PAST_DAYS).atStartOfDay(zone).toInstant(),
                day.plusDays(Math.max(daysAhead + 2L, SERIES_DAYS))
                        .atStartOfDay(zone)
                        .toInstant(),
                zone,
                asOf);
    }
}
