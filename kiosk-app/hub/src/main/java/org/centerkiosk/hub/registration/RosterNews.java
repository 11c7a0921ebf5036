package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * What is new on a roster since a desk last asked; personal, for staff alone.
 *
 * @param tag to ask with the next time
 * @param isWhole whether it is all of the roster; else entries that are not named are as they were
 * @param seats null where the book does not count that session
 * @param size of the whole roster, by which a desk sees that it missed nothing
 * @param entries in the order of arrival
 * @param gone registrations that went to another session
 */
public record RosterNews(
        SessionId session,
        String tag,
        boolean isWhole,
        @Nullable SessionSeats seats,
        int size,
        List<Entry> entries,
        List<UUID> gone) {

    /**
     * One registration.
     *
     * @param arrival its order among those of the session, as they came
     * @param applicant null once it was shredded, and where it does not open
     * @param isUnreadable whether it is there and does not open
     * @param seen the last fact of each person of the party of whom one is known
     * @param series for a whole series the sessions before, and whether somebody came
     */
    public record Entry(
            Registration registration,
            long arrival,
            @Nullable Applicant applicant,
            boolean isUnreadable,
            Map<Integer, AttendanceFact> seen,
            SortedMap<Instant, Boolean> series) {

        public Entry {
            seen = Map.copyOf(seen);
        }
    }

    public RosterNews {
        entries = List.copyOf(entries);
        gone = List.copyOf(gone);
    }
}
