package org.centerkiosk.core.signup;

import java.time.Duration;

/**
 * How many seats terminals may promise by themselves, and how long.
 *
 * @param lasts how long a terminal may promise from a lease
 * @param most seats of one session that one terminal has at once; 0 lends none at all
 * @param keptPercent of a session's seats that are never lent
 * @param keptSeats that are never lent, where the percentage is less
 */
public record LeaseRules(Duration lasts, int most, int keptPercent, int keptSeats) {

    public LeaseRules {
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a lease of " + lasts);
        }
        if (most < 0 || keptPercent < 0 || keptPercent > 100 || keptSeats < 0) {
            throw new IllegalArgumentException(
                    "leases of " + most + ", kept " + keptPercent + " %, " + keptSeats + " seats");
        }
    }

    /** Seats of a session with that capacity that are never lent. */
    public int keptOf(int capacity) {
        return Math.max(keptSeats, (int) Math.ceilDiv((long) capacity * keptPercent, 100L));
    }
}
