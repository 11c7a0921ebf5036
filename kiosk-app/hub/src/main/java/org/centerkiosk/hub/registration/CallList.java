package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.jspecify.annotations.Nullable;

/** Whom staff should call, the most urgent first; personal, for staff alone. */
public record CallList(List<Entry> entries) {

    /**
     * Somebody to call.
     *
     * @param isUnreadable whether there is an applicant who does not open
     * @param why an offer that nobody told yet, a party that free seats went past (PASSED_OVER), or what the desk has to settle
     * @param until when it is no longer worth while
     */
    public record Entry(
            Registration registration,
            @Nullable Applicant applicant,
            boolean isUnreadable,
            String why,
            @Nullable Instant until,
            List<Attempt> attempts) {

        public Entry {
            attempts = List.copyOf(attempts);
        }
    }

    /** A call. */
    public record Attempt(
            UUID id,
            Instant at,
            String by,
            Outcome outcome,
            @Nullable String note) {}

    /** What came of it. */
    public enum Outcome {
        /** Told, and accepts. */
        ACCEPTED,
        /** Told, and wants no seat any more. */
        DECLINED,
        /** Told, and will answer: the time of the offer runs. */
        TOLD,
        NO_ANSWER,
        WRONG_NUMBER
    }

    public CallList {
        entries = List.copyOf(entries);
    }
}
