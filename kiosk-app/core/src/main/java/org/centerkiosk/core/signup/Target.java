package org.centerkiosk.core.signup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs up for.
 *
 * @param event the event's UID
 * @param originalStart of the one session (see {@link SessionId}), null for the whole series
 */
public record Target(String event, @Nullable Instant originalStart) {

    public Target {
        if (event.isBlank()) {
            throw new IllegalArgumentException("a sign-up names an event");
        }
    }

    public static Target of(SessionId session) {
        return new Target(session.uid(), session.originalStart());
    }

    public static Target series(String event) {
        return new Target(event, null);
    }

    public boolean isSeries() {
        return originalStart == null;
    }

    /** The one session, where it is not the whole series. */
    public Optional<SessionId> session() {
        return originalStart == null ? Optional.empty() : Optional.of(new SessionId(event, originalStart));
    }

    /** Whether both have a session in common, were both to take place. */
    public boolean meets(Target other) {
        return event.equals(other.event)
                && (originalStart == null || other.originalStart == null || originalStart.equals(other.originalStart));
    }

    /** Its sessions of that event, by start; none where the event has no such session. */
    public List<Session> sessionsOf(Event of) {
        return of.sessions().stream()
                .filter(session -> session.id().uid().equals(event)
                        && (originalStart == null || session.originalStart().equals(originalStart)))
                .toList();
    }

    /** Where its seats are counted: what remains, and after the last start what is still on. */
    public List<Session> countedOf(Event of, Instant now) {
        List<Session> remaining = remainingOf(of, now);
        return remaining.isEmpty()
                ? sessionsOf(of).stream()
                        .filter(session -> session.takesPlace() && !session.isOverAt(now))
                        .toList()
                : remaining;
    }

    /** Those of its sessions that take place and have not begun. */
    public List<Session> remainingOf(Event of, Instant now) {
        return sessionsOf(of).stream()
                .filter(session -> session.takesPlace() && now.isBefore(session.start()))
                .toList();
    }
}
