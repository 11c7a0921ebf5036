package org.centerkiosk.core.signup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;

/**
 * What a terminal did with a lease, said once it promises no more from it. What is not in it is free again.
 *
 * @param uses every promise that stands, whether the hub has its registration yet or not
 */
public record LeaseReport(UUID lease, List<Use> uses) {

    /** A promise: so many seats in each of the sessions. */
    public record Use(UUID registration, Set<SessionId> sessions, int seats) {

        public Use {
            sessions = Set.copyOf(sessions);
            if (seats < 1 || sessions.isEmpty()) {
                throw new IllegalArgumentException(
                        "a promise of " + seats + " seats in " + sessions.size() + " sessions");
            }
        }
    }

    public LeaseReport {
        uses = List.copyOf(uses);
        if (uses.stream().map(Use::registration).distinct().count() < uses.size()) {
            throw new IllegalArgumentException("a registration is twice in the report on " + lease);
        }
    }

    /** Seats that were promised, for each session. */
    public Map<SessionId, Integer> used() {
        Map<SessionId, Integer> used = new HashMap<>();
        uses.forEach(use -> use.sessions().forEach(session -> used.merge(session, use.seats(), Integer::sum)));
        return Map.copyOf(used);
    }
}
