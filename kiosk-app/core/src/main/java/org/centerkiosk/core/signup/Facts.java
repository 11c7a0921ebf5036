package org.centerkiosk.core.signup;

import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.SessionId;

/**
 * What the book knows when it judges.
 *
 * @param seats of each session that the target has; none may be missing where there is a limit
 * @param registrations of this telephone number, none where there is no number
 * @param noShows how often this number did not come within {@link NoShowRules#days()}
 */
public record Facts(Map<SessionId, SeatFacts> seats, List<Known> registrations, int noShows) {

    public Facts {
        seats = Map.copyOf(seats);
        registrations = List.copyOf(registrations);
    }

    /** Nothing is known: no limit, no other registration. */
    public static Facts none() {
        return new Facts(Map.of(), List.of(), 0);
    }
}
