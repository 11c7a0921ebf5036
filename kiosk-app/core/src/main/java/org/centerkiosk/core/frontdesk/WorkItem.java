package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * Something to settle; personal, for staff alone.
 *
 * @param what is at odds, in the hub's word: {@code no-seat}, {@code again}, {@code late-promise} …; of a command that the
 *     hub refused after this desk had noted it, the refusal's code
 * @param expected how the registration is in the book, null where the book knows none
 * @param name blank where it is not known
 * @param phone masked, null where there is none
 * @param code of the ticket that was shown, null where none was
 * @param seen what happened, null where it is no check-in
 * @param at since when it is known
 * @param isLocal whether this desk alone knows of it
 */
public record WorkItem(
        UUID id,
        String what,
        SessionId session,
        @Nullable Booking expected,
        String name,
        @Nullable String phone,
        @Nullable TicketCode code,
        @Nullable Presence seen,
        Instant at,
        boolean isLocal) {

    /** Without the person. */
    @Override
    public String toString() {
        return "WorkItem[" + id + ", " + what + "]";
    }
}
