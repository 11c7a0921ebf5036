package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the desk has to settle: what happened, beside what should have; personal, for staff alone.
 *
 * @param id of the conflict or of the attendance
 * @param what the kind of the conflict, or the flag of the attendance
 * @param registration null where the book knows none
 * @param applicant null where nobody is known by name any more
 * @param attendance as it was scanned, null for a conflict
 * @param at when the book had it
 */
public record WorkItem(
        UUID id,
        String what,
        SessionId session,
        @Nullable Registration registration,
        @Nullable Applicant applicant,
        @Nullable AttendanceFact attendance,
        Instant at) {}
