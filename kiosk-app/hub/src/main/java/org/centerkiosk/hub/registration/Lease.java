package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;

/**
 * Seats of one session lent to a terminal.
 *
 * @param seats that were lent
 * @param used by registrations that have arrived
 * @param givenBack by report or write-off
 * @param expires from when on the terminal promises nothing more from it
 */
public record Lease(
        UUID id,
        String terminal,
        SessionId session,
        int seats,
        int used,
        int givenBack,
        State state,
        Instant granted,
        Instant expires) {

    /** What became of it. */
    public enum State {
        /** The terminal may have promised any of the seats. */
        OPEN,
        /** The terminal said how many it promised; these are still on their way. */
        REPORTED,
        /** Staff gave the terminal up; what still arrives is for the desk to settle. */
        WRITTEN_OFF
    }

    Lease with(int nowUsed, int nowGivenBack, State nowState) {
        return new Lease(id, terminal, session, seats, nowUsed, nowGivenBack, nowState, granted, expires);
    }

    /** Seats that are still out. */
    public int outstanding() {
        return seats - used - givenBack;
    }
}
