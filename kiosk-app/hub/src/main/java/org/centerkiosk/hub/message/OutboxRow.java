package org.centerkiosk.hub.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code message}. It says whom it is about by the registration alone; number and text are read when it is sent.
 *
 * @param id the {@code webhook-id}: the same at each attempt, so that a gateway knows what it has already
 * @param about tells two of one occasion apart: the revision that made it, or the start that is announced
 * @param sealed what only this message knows, sealed by the vault
 * @param due when it is tried next
 * @param attempts begun so far
 * @param trouble why the last attempt failed; nothing personal
 */
record OutboxRow(
        String id,
        UUID registration,
        Occasion occasion,
        long about,
        byte @Nullable [] sealed,
        Instant made,
        Instant due,
        int attempts,
        State state,
        @Nullable String trouble) {

    /** What became of it. */
    enum State {
        WAITING,
        /** The gateway has it. */
        SENT,
        /** It was overtaken by what came after it, or there is no number. */
        VOID,
        /** It was tried until it made no sense any more; staff see it. */
        DEAD
    }
}
