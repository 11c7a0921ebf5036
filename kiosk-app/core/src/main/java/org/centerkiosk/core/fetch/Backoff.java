package org.centerkiosk.core.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long after each failure, from a floor up to a cap, the later half of it
 * left to chance, so that a street of terminals does not come back in step. It never gives up and never waits for
 * nothing.
 */
public final class Backoff {

    private final Duration floor;
    private final Duration cap;
    private final RandomGenerator random;

    /** The cap is raised to twice the floor where it is less: below that nothing is left to chance. */
    public Backoff(Duration floor, Duration cap, RandomGenerator random) {
        if (floor.toMillis() < 1) {
            throw new IllegalArgumentException("a wait of " + floor + " is none");
        }
        this.floor = floor;
        this.cap = cap.compareTo(floor.multipliedBy(2)) < 0 ? floor.multipliedBy(2) : cap;
        this.random = random;
    }

    /** After that many failures in a row, 1 or more. */
    public Duration delay(int failures) {
        long most = floor.toMillis();
        for (int i = 0; i < failures && most < cap.toMillis(); i++) {
            most = Math.min(cap.toMillis(), most * 2);
        }
        long least = Math.max(floor.toMillis(), most / 2);
        return Duration.ofMillis(random.nextLong(least, most + 1));
    }

    /** A wait that somebody else asks for, within the cap. */
    public Duration atMost(Duration wait) {
        return wait.compareTo(cap) > 0 ? cap : wait;
    }
}
