package org.centerkiosk.core.signup;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;

/**
 * Seats that the hub lends to one terminal, so that it can promise them without the network. They come back by the
 * terminal's report or by staff alone, never by time.
 *
 * @param seats one or more of each session
 * @param lasts how long the terminal may promise, by its own elapsed time since it asked
 */
public record SeatLease(UUID id, Map<SessionId, Integer> seats, Duration lasts) {

    public SeatLease {
        seats = Map.copyOf(seats);
        if (seats.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("a lease of no seats: " + seats);
        }
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a lease for " + lasts);
        }
    }
}
