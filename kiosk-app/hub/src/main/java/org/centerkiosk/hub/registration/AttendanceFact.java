package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came or went. It is taken as it is, and flagged where it should not have been.
 *
 * @param id made by the client, so that sending twice is harmless
 * @param registration or null where only the code is known
 * @param code or null where only the registration is known
 * @param person of the party, from 0
 * @param scanned by the clock of the device
 */
public record AttendanceFact(
        UUID id,
        @Nullable UUID registration,
        @Nullable TicketCode code,
        SessionId session,
        int person,
        Kind kind,
        Instant scanned) {

    /** What was seen; each may be followed by any other. */
    public enum Kind {
        IN,
        OUT,
        NO_SHOW
    }

    public AttendanceFact {
        if (registration == null && code == null) {
            throw new IllegalArgumentException("an attendance names a registration or the code of a ticket");
        }
        if (person < 0) {
            throw new IllegalArgumentException("person " + person + " is negative");
        }
    }
}
