package org.centerkiosk.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one may sign up for an event, as the schedule says it. Absent bounds are null.
 *
 * @param mode how seats are given
 * @param scope whether one signs up for the whole series, a single session, or either
 * @param opens first instant at which sign-up is accepted
 * @param closes first instant at which it no longer is; where null, the start of the session
 * @param capacity seats of each session, null where the schedule does not limit them
 * @param waitingList places on the waiting list, 0 for none
 * @param partyMax largest party that may sign up at once, 1 or more
 * @param minAge youngest age in whole years at the date of the session
 * @param maxAge oldest age in whole years at the date of the session
 * @param guardianUnder children under this age come with a guardian
 * @param questions what the form asks besides name, phone number and party
 */
public record SignUpTerms(
        Mode mode,
        Scope scope,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer capacity,
        int waitingList,
        int partyMax,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable Integer guardianUnder,
        List<Question> questions) {

    /** How seats are given. */
    public enum Mode {
        FIRST_COME,
        LOTTERY,
        WALK_IN
    }

    /** What one signs up for. */
    public enum Scope {
        SESSION,
        SERIES,
        EITHER
    }

    public SignUpTerms {
        questions = List.copyOf(questions);
        if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("two questions have the same name");
        }
        if (capacity != null && capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is not 1 or more");
        }
        if (waitingList < 0) {
            throw new IllegalArgumentException("waiting list " + waitingList + " is negative");
        }
        if (partyMax < 1) {
            throw new IllegalArgumentException("party " + partyMax + " is not 1 or more");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("sign-up opens " + opens + " but closes " + closes);
        }
        if (minAge != null && maxAge != null && minAge > maxAge) {
            throw new IllegalArgumentException("ages from " + minAge + " to " + maxAge + " leave nobody");
        }
    }

    /** Whether somebody's age matters. */
    public boolean asksForAge() {
        return minAge != null || maxAge != null || guardianUnder != null;
    }
}
