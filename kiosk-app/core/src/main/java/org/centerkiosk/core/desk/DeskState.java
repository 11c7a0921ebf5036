package org.centerkiosk.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is.
 *
 * @param online whether the hub is known to be there
 * @param pending commands that the hub has not answered yet
 * @param asOf when the seats were counted, null where this terminal never had a count
 * @param seats of the sessions whose seats are limited; they go before what an edition or a feed says
 * @param trouble in sentences for staff, the worst first; nothing personal
 */
public record DeskState(
        boolean online, int pending, @Nullable Instant asOf, Map<SessionId, Seats> seats, List<String> trouble) {

    public DeskState {
        seats = Map.copyOf(seats);
        trouble = List.copyOf(trouble);
    }

    /** With more of it, behind its own. */
    public DeskState withTrouble(List<String> more) {
        List<String> all = new ArrayList<>(trouble);
        all.addAll(more);
        return new DeskState(online, pending, asOf, seats, all);
    }

    /** Before anything is known. */
    public static DeskState initial() {
        return new DeskState(false, 0, null, Map.of(), List.of());
    }
}
