package org.centerkiosk.hub.phone;

import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a centre with a gateway promises on a ticket: what it will really send, and no more.
 *
 * @param reminder how long before a session people are reminded; zero for never
 */
record Promise(Duration reminder) {

    /** What the phone is sent from now on; null where nothing is. */
    @Nullable
    String of(Status status, @Nullable Session next, PhoneWords words, Instant now) {
        return switch (status) {
            case RESERVED ->
                reminds(next, now) ? words.format("told.reminded", reminder.toHours()) : words.get("told.reserved");
            case WAITLISTED, PROVISIONAL -> words.get("told.waiting");
            case OFFERED -> words.get("told.offered");
            case POOLED, CANCELLED, EXPIRED -> null;
        };
    }

    /** Whoever signs up later than that is not reminded, and who reads it later was. */
    private boolean reminds(@Nullable Session next, Instant now) {
        return reminder.toHours() > 0
                && next != null
                && next.takesPlace()
                && now.isBefore(next.start().minus(reminder));
    }
}
