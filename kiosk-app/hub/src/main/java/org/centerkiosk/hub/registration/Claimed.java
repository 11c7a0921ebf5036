package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up rests on, as the book finds it.
 *
 * @param own seats that are counted for it already, by session
 * @param holds that it uses up
 * @param lease that covers it
 * @param isPromise whether a terminal promised the seats, covered or not
 */
record Claimed(
        Map<SessionId, Integer> own,
        List<HoldRows.Held> holds,
        @Nullable Lease lease,
        boolean isPromise) {

    static final Claimed NOTHING = new Claimed(Map.of(), List.of(), null, false);

    Claimed {
        own = Map.copyOf(own);
        holds = List.copyOf(holds);
    }

    static Claimed promiseWithoutSeats() {
        return new Claimed(Map.of(), List.of(), null, true);
    }

    int own(SessionId session) {
        return own.getOrDefault(session, 0);
    }

    /** Whether there is what was claimed. */
    boolean isFound() {
        return !own.isEmpty();
    }

    /** Whether the promise is one that the book kept seats for. */
    boolean isCovered() {
        return lease != null;
    }
}
