package org.centerkiosk.hub.message;

/** What a message is about. */
public enum Occasion {
    /** It was taken: with seats, or with a place in the queue. */
    REGISTERED,
    /** It waited and has its seats now. */
    PROMOTED,
    /** It waited, and seats are kept for it until a time. */
    OFFERED,
    /** It is for another session, or its session for another time. */
    MOVED,
    /** It is given up, or what it was for does not take place. */
    CANCELLED,
    /** It is soon. */
    REMINDER,
    /** A code by which a phone page knows that this is the number's owner. */
    CODE;

    /** The {@code type} of the payload. */
    String type() {
        return "registration." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it may wait for the hours at which people are called: nobody loses by hearing it in the morning. */
    boolean keepsHours() {
        return this == PROMOTED || this == OFFERED || this == REMINDER;
    }
}
