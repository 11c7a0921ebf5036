package org.centerkiosk.hub.registration;

import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one session as the book counts them.
 *
 * @param capacity null where seats are not limited
 * @param taken reserved, offered, held and lent
 * @param excess how many of these are above the capacity, by staff or since it was lowered
 * @param waiting parties that wait
 * @param revision counts what changed in it
 */
public record SessionSeats(
        SessionId session, @Nullable Integer capacity, int taken, int excess, int waiting, long revision) {

    /** Free seats; null where they are not limited. */
    public @Nullable Integer remaining() {
        return capacity == null ? null : Integer.valueOf(Math.max(0, capacity - taken));
    }
}
