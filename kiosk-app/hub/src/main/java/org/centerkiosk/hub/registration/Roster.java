package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed up for a session, in the order of arrival; personal, for staff alone.
 *
 * @param zone of the venue
 * @param seats null where the book does not count that session
 */
public record Roster(
        SessionId session, ZoneId zone, @Nullable SessionSeats seats, List<Entry> entries) {

    /**
     * One registration.
     *
     * @param applicant null once it was shredded, and where it does not open
     * @param isUnreadable whether it is there and does not open
     * @param here the last fact of each person of the party of whom one is known
     * @param passed why it was not promoted when seats were last given away, null where it was not passed over
     */
    public record Entry(
            Registration registration,
            @Nullable Applicant applicant,
            boolean isUnreadable,
            Map<Integer, AttendanceFact.Kind> here,
            @Nullable String passed,
            @Nullable Instant passedAt) {

        public Entry {
            here = Map.copyOf(here);
        }
    }

    public Roster {
        entries = List.copyOf(entries);
    }
}
