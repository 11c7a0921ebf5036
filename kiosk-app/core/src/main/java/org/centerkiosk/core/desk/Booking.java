package org.centerkiosk.core.desk;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket stands for; nothing personal.
 *
 * @param party people
 * @param position in the queue, from 1, while it waits
 * @param offeredUntil until when an offer has to be answered, null where there is none or its time does not run yet
 * @param asKnownHere whether the hub was not there and this terminal says what it knows itself
 */
public record Booking(
        UUID id,
        TicketCode code,
        Target target,
        Status status,
        int party,
        @Nullable Integer position,
        @Nullable Instant offeredUntil,
        boolean asKnownHere) {}
