package org.centerkiosk.hub.registration;

import java.util.UUID;
import org.centerkiosk.core.event.SessionId;

/** A row of {@code registration_seat}: what a registration has, or waits for, in one session. */
record Seat(UUID registration, SessionId session, int seats, State state, long arrival) {

    /** What it has of the seats. */
    enum State {
        HELD,
        WAITING,
        NONE
    }
}
