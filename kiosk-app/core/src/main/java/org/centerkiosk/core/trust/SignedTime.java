package org.centerkiosk.core.trust;

import java.time.Instant;

/** Bounds for times in documents, so that no calculation with them can overflow. */
final class SignedTime {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private SignedTime() {}

    static Instant checked(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(time + " is not between the years 2000 and 2200");
        }
        return time;
    }
}
