package org.centerkiosk.core.signup;

import java.time.Duration;

/**
 * What follows when somebody does not come.
 *
 * @param grace after the start, when the seat may go to a walk-in
 * @param limit so many within {@code days} keep a number from signing up by itself; 0 for never
 * @param days how long one counts
 */
public record NoShowRules(Duration grace, int limit, int days) {

    public NoShowRules {
        if (grace.isNegative() || limit < 0 || days < 1) {
            throw new IllegalArgumentException("no-shows: " + grace + ", " + limit + " in " + days + " days");
        }
    }

    /** Whether so many are too many. */
    public boolean isReachedBy(int noShows) {
        return limit > 0 && noShows >= limit;
    }
}
