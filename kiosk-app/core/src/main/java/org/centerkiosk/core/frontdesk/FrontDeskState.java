package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is.
 *
 * @param online whether the hub answered when it was last asked
 * @param asOf when the rosters were last compared with the hub's, by this machine's clock; null before that
 * @param pending commands that the hub has not answered
 * @param staff who is signed in, null where nobody is
 * @param wasEnded whether it was the hub that ended the last session: the account was revoked, or the time is over
 * @param sessions of today and tomorrow, by start
 * @param worklist what the desk has to settle
 * @param trouble for staff, in words; mostly none
 */
public record FrontDeskState(
        boolean online,
        @Nullable Instant asOf,
        int pending,
        @Nullable StaffSession staff,
        boolean wasEnded,
        List<SessionCard> sessions,
        int worklist,
        List<String> trouble) {

    public FrontDeskState {
        sessions = List.copyOf(sessions);
        trouble = List.copyOf(trouble);
    }

    static FrontDeskState initial() {
        return new FrontDeskState(false, null, 0, null, false, List.of(), 0, List.of());
    }

    /** Of how many sessions the roster is known. */
    public long rosters() {
        return sessions.stream().filter(SessionCard::isLoaded).count();
    }
}
