package org.centerkiosk.core.hub;

import java.time.Duration;

/**
 * How long a hub may take for a whole answer, however it dribbles: one that sends a byte a second must not hold the sync
 * up for good.
 *
 * @param small for roots, timestamps, takeovers and seats
 * @param document for an edition
 * @param media for one file
 */
public record Patience(Duration small, Duration document, Duration media) {

    /** For slow lines: 16 MB of an edition at 2 Mbit/s. */
    public static final Patience STANDARD =
            new Patience(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(5));

    public Patience {
        if (!small.isPositive() || !document.isPositive() || !media.isPositive()) {
            throw new IllegalArgumentException("patience of " + small + ", " + document + " and " + media);
        }
    }
}
