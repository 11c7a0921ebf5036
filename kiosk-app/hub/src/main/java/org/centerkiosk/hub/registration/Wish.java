package org.centerkiosk.hub.registration;

import java.util.Map;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up, and what the book finds it by.
 *
 * @param code that a terminal gave it from its block
 * @param phoneIndex null where there is no number
 * @param isPresent whether they stand at the door, where a place in the queue is of no use
 * @param stale counts as they were before the transaction, for the test that shows why they are not good enough
 */
record Wish(
        SignUp signUp,
        @Nullable TicketCode code,
        byte @Nullable [] phoneIndex,
        boolean isPresent,
        Map<SessionId, Counted> stale) {}
