package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.centerkiosk.core.event.SessionId;

/**
 * Who has read which roster whole, and was written down for it: what changes of it later is no new reading. After some
 * hours, a new start or at another instance it is read whole again.
 */
final class RosterWatch {

    private static final Duration LASTS = Duration.ofHours(8);

    private final InstantSource clock;
    private final Map<Reading, Instant> readings = new ConcurrentHashMap<>();

    private record Reading(String account, SessionId session) {}

    RosterWatch(InstantSource clock) {
        this.clock = clock;
    }

    boolean isRead(String account, SessionId session) {
        Instant at = readings.get(new Reading(account, session));
        return at != null && clock.instant().isBefore(at.plus(LASTS));
    }

    void read(String account, SessionId session) {
        Instant now = clock.instant();
        readings.values().removeIf(at -> !now.isBefore(at.plus(LASTS)));
        readings.put(new Reading(account, session), now);
    }
}
