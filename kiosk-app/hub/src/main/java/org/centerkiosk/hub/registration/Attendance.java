package org.centerkiosk.hub.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as the book has it.
 *
 * @param flag why it should not have been, null where all is well
 * @param inSince where that person is in by another fact, since when
 */
public record Attendance(
        AttendanceFact fact,
        @Nullable Registration registration,
        Instant received,
        @Nullable Flag flag,
        @Nullable Instant inSince) {

    /** What is odd about it; the fact is kept all the same. */
    public enum Flag {
        /** No registration has that id or code; it may be on its way. */
        UNKNOWN_HERE,
        /** It has no seat: it waits, or was cancelled. */
        NO_SEAT,
        /** It is for another session. */
        OTHER_SESSION,
        /** The party is smaller. */
        NO_SUCH_PERSON,
        /** That person was let in before. */
        AGAIN,
        /** Newer facts about the person are known: this one came late. */
        LATE
    }
}
