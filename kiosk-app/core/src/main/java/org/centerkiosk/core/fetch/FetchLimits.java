package org.centerkiosk.core.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param overall for everything together, redirects and body included, however the server dribbles
 * @param maxBytes of the body, both as sent and as inflated
 * @param maxRedirects followed one after another
 */
public record FetchLimits(Duration overall, int maxBytes, int maxRedirects) {

    /** A schedule: ten thousand events are about 5 MB of iCalendar. As much as a reader of feeds takes. */
    public static final FetchLimits SCHEDULE = new FetchLimits(Duration.ofSeconds(60), 8 << 20, 5);

    /** A picture: photographs straight from a telephone are 3 to 12 MB. */
    public static final FetchLimits PICTURE = new FetchLimits(Duration.ofSeconds(30), 16 << 20, 5);

    public FetchLimits {
        if (overall.isNegative() || overall.isZero() || maxBytes < 1 || maxRedirects < 0) {
            throw new IllegalArgumentException(
                    "limits of " + overall + ", " + maxBytes + " bytes and " + maxRedirects + " redirects");
        }
    }
}
