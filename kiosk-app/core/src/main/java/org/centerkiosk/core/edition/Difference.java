package org.centerkiosk.core.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SessionId;

/**
 * What a draft changes for those who look at the screens, event by event and session by session. What is over by now
 * does not count: that it is no longer listed is no news.
 *
 * @param events those that change, new ones first, then in the order of {@link ChangeKind}
 */
public record Difference(List<EventChange> events) {

    private static final Comparator<EventChange> ORDER = Comparator.comparing(EventChange::kind)
            .thenComparing(EventChange::continues)
            .thenComparing(change -> change.event().uid());

    public Difference {
        events = events.stream().sorted(ORDER).toList();
    }

    /** Where nobody can have signed up. */
    public static Difference between(Collection<Event> published, Collection<Event> draft, Instant now) {
        return between(published, draft, now, session -> 0);
    }

    /**
     * The difference from what is published, nothing for a first edition.
     *
     * @param signedUp how many people have signed up for a session
     */
    public static Difference between(
            Collection<Event> published, Collection<Event> draft, Instant now, ToIntFunction<SessionId> signedUp) {
        return new Difference(new Comparing(published, draft, now, signedUp).changes());
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    public List<EventChange> of(ChangeKind kind) {
        return events.stream().filter(change -> change.kind() == kind).toList();
    }

    /** How many people have signed up for sessions that change in any way. */
    public int signedUp() {
        return events.stream().mapToInt(EventChange::signedUp).sum();
    }
}
