package org.centerkiosk.core.hub;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to come back to a hub that is gone. Left to chance over a whole window from the first try on: the terminals of a
 * city lose the hub in the same instant, and would be a stampede if each were quick. Polling goes on meanwhile.
 */
final class Reconnect {

    /** At first, as for a hub that restarts: thousands of terminals in ten seconds are hundreds a second. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    /** When it takes longer: once a hub is back, the last terminal is back after that time. */
    static final Duration WIDEST = Duration.ofSeconds(25);

    private static final Duration LONG = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private final Duration window;
    private final Duration widest;

    Reconnect(RandomGenerator random) {
        this(random, WINDOW, WIDEST);
    }

    Reconnect(RandomGenerator random, Duration window, Duration widest) {
        this.random = random;
        this.window = window;
        this.widest = widest;
    }

    /**
     * After that much waiting since it was last heard of, none at first.
     *
     * @param asked what the hub asked of this terminal when it was last heard of; heeded once
     */
    Duration delay(Duration waited, @Nullable Duration asked) {
        if (waited.isZero() && asked != null && asked.isPositive()) {
            return asked.compareTo(widest) > 0 ? widest : asked;
        }
        Duration chosen = waited.compareTo(LONG) < 0 ? window : widest;
        return Duration.ofMillis(random.nextLong(1, chosen.toMillis() + 1));
    }
}
