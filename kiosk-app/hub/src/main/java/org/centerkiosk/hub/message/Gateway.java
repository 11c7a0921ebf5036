package org.centerkiosk.hub.message;

import java.time.Instant;

/** What takes messages to phones. */
interface Gateway {

    /** Hands a message over; comes back within bounded time, with a failure rather than an exception. */
    Delivery deliver(String id, byte[] body, Instant now);
}
