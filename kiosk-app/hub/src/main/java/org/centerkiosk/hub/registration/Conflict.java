package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;

/** What the desk has to settle with somebody. */
public record Conflict(UUID id, UUID registration, SessionId session, Kind kind, Instant at) {

    /** What is at odds. */
    public enum Kind {
        /** A terminal promised seats that had been given up meanwhile, and there are none. */
        LATE_PROMISE,
        /** A terminal promised seats, which are kept, but the rules would have refused it by now. */
        AGAINST_THE_RULES,
        /** A session does not take place. */
        SESSION_CANCELLED,
        /** A session takes place at another time. */
        SESSION_MOVED,
        /** An edition left the session out. */
        SESSION_GONE
    }
}
