package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call; personal, for staff alone.
 *
 * @param phone whole: it is to be dialled; null where there is none, or nobody can read it any more
 * @param position in the queue, from 1, while it waits
 * @param why in the hub's word: {@code offer}, {@code passed-over}, or what the desk has to settle
 * @param until when it is no longer worth while, null where that is not known
 * @param attempts so far, the oldest first
 */
public record Call(
        UUID registration,
        String name,
        @Nullable PhoneNumber phone,
        Target target,
        Status status,
        int party,
        @Nullable Integer position,
        String why,
        @Nullable Instant until,
        List<Attempt> attempts) {

    /**
     * A call that was made.
     *
     * @param by the account
     */
    public record Attempt(
            Instant at,
            String by,
            Outcome outcome,
            @Nullable String note) {}

    /** What came of a call. */
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

    public Call {
        attempts = List.copyOf(attempts);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Call[" + registration + ", " + why + "]";
    }
}
