package org.centerkiosk.core.hub;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to come back to a hub that is gone. Left to chance over a whole window from the first try on: the terminals of a
 * city lose the hub in the same instant, and would be a stampede if each were quick. Polling goes on meanwhile.
 */
final class Reconnect {

    /** For the first tries: thousands of terminals in ten seconds are hundreds a second. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    /** For all later ones: once a hub is back, the last terminal is back after that time. */
    static final Duration WIDEST = Duration.ofSeconds(25);

    private static final long SOONEST = 250;
    private static final int NARROW = 3;

    private final RandomGenerator random;

    Reconnect(RandomGenerator random) {
        this.random = random;
    }

    /** After that many failures in a row, 1 or more. */
    Duration delay(int failures) {
        Duration window = failures <= NARROW ? WINDOW : WIDEST;
        return Duration.ofMillis(random.nextLong(SOONEST, window.toMillis()));
    }
}
