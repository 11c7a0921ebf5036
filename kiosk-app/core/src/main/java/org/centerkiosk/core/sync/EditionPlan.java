package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How a hub is followed.
 *
 * @param venues whose events are shown
 * @param zone the venue's
 * @param daysAhead days of the programme that are shown, today included
 * @param poll from one question to the next while the live stream says nothing
 */
public record EditionPlan(VenueChoice venues, ZoneId zone, int daysAhead, Duration poll) {

    private static final Duration LEAST_POLL = Duration.ofSeconds(5);

    public EditionPlan {
        if (daysAhead < 1 || poll.compareTo(LEAST_POLL) < 0) {
            throw new IllegalArgumentException("a plan of " + daysAhead + " days, every " + poll + ", cannot be kept");
        }
    }

    Horizon horizon() {
        return new Horizon(zone, daysAhead);
    }
}
