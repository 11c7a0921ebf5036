package org.centerkiosk.core.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * The seats of a session as the book counts them.
 *
 * @param capacity null where there is no limit
 * @param taken promised: reserved, offered, held while a form is open, lent
 * @param waiting parties in the queue
 */
public record RosterSeats(@Nullable Integer capacity, int taken, int waiting) {

    /** How many more can be registered; none where there is no limit to say. */
    public java.util.OptionalInt free() {
        return capacity == null
                ? java.util.OptionalInt.empty()
                : java.util.OptionalInt.of(Math.max(0, capacity - taken));
    }
}
