package org.centerkiosk.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed knows of the seats of a session.
 *
 * @param capacity all seats, 1 or more
 * @param remaining free seats, 0 to {@code capacity}
 * @param waiting parties on the waiting list, null where there is no list or it is unknown
 * @param waitingListOpen whether a party may still join the waiting list
 * @param asOf when the numbers were true
 */
public record Seats(int capacity, int remaining, @Nullable Integer waiting, boolean waitingListOpen, Instant asOf) {

    public Seats {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is not 1 or more");
        }
        if (remaining < 0 || remaining > capacity) {
            throw new IllegalArgumentException("remaining " + remaining + " is not within 0 to " + capacity);
        }
        if (waiting != null && waiting < 0) {
            throw new IllegalArgumentException("waiting " + waiting + " is negative");
        }
    }

    /** 15 % or less, or three seats or less, but not none. */
    public boolean isFew() {
        return remaining > 0 && (remaining <= 3 || remaining * 100 <= capacity * 15);
    }

    public boolean isFull() {
        return remaining == 0;
    }
}
