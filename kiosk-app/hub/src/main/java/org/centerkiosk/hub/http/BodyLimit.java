package org.centerkiosk.hub.http;

import io.javalin.security.RouteRole;

/** How large the body of a request may be; a route that needs more than {@link #SMALL} names it beside its access. */
public enum BodyLimit implements RouteRole {
    /** Commands in JSON; what a route has that names none. */
    SMALL(64 << 10),
    /** Signed documents, as large as terminals take them: an edition of several thousand events. */
    DOCUMENT(16 << 20),
    /** Pictures and films. */
    MEDIA(32 << 20);

    private final int bytes;

    BodyLimit(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }
}
