package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The seats of an event, for display: whoever signs up is judged anew.
 *
 * @param sessions that the book counts, by original start
 */
public record Availability(String event, List<SessionSeats> sessions, Instant asOf) {

    public Availability {
        sessions = List.copyOf(sessions);
    }

    /** Free seats of the whole series: the least of its sessions; null where nothing is limited. */
    public @Nullable Integer remaining() {
        return sessions.stream()
                .map(SessionSeats::remaining)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
