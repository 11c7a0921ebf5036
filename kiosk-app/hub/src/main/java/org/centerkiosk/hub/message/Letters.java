package org.centerkiosk.hub.message;

import java.time.Instant;

/** Makes letters of rows. */
interface Letters {

    Letter write(OutboxRow row, Instant now);

    /** After the gateway took it: the time of an offer runs from here. */
    void sent(OutboxRow row, Instant now);
}
