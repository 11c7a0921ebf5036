package org.centerkiosk.hub.registration;

/** What happened to a registration. */
public enum Happening {
    /** It got its seats as it came. */
    RESERVED,
    /** It waits. */
    WAITLISTED,
    /** It came too late for what a terminal promised; the desk settles it. */
    PROVISIONAL,
    /** It waited, and seats are offered to it. */
    OFFERED,
    /** It took the seats that were offered. */
    ACCEPTED,
    /** Staff gave it seats. */
    PROMOTED,
    /** Its party or what it is sealed with changed. */
    CHANGED,
    /** It is for another session now. */
    MOVED,
    /** It was cancelled. */
    CANCELLED,
    /** It waited in vain, or did not answer an offer. */
    EXPIRED,
    /** A session of it does not take place. */
    SESSION_CANCELLED,
    /** A session of it takes place at another time. */
    SESSION_MOVED,
    /** What was personal in it is gone. */
    SHREDDED
}
