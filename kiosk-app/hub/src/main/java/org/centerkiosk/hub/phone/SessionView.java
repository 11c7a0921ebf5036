package org.centerkiosk.hub.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * A session as a page shows it.
 *
 * @param key names it in addresses
 * @param title its own, null where it has none
 * @param number 第 9 讲, null where the event is no series
 * @param notice why it does not take place, or from when it moved
 */
record SessionView(
        String key,
        String when,
        @Nullable String place,
        @Nullable String title,
        @Nullable String number,
        Pill pill,
        @Nullable String notice) {

    /** Stands for all sessions that are to come. */
    static final String SERIES = "all";

    static SessionView of(Event event, Session session, PhoneWords words, Instant now) {
        return new SessionView(
                key(session),
                words.when(session),
                words.place(session),
                words.inOrNull(session.title()),
                session.number() > 0 && event.isSeries() ? words.format("event.number", session.number()) : null,
                Pill.of(event, session, words, now),
                words.notice(session));
    }

    /** Those that are not over. */
    static List<SessionView> comingOf(Event event, PhoneWords words, Instant now) {
        List<SessionView> coming = new ArrayList<>();
        for (Session session : event.sessions()) {
            if (!session.isOverAt(now)) {
                coming.add(of(event, session, words, now));
            }
        }
        return coming;
    }

    static String key(Session session) {
        return String.valueOf(session.originalStart().getEpochSecond());
    }

    /** What a key in an address means for that event; null where it means nothing. */
    static @Nullable Target target(Event event, String key) {
        if (key.equals(SERIES)) {
            return Target.series(event.uid());
        }
        return event.sessions().stream()
                .filter(session -> key(session).equals(key))
                .map(session -> Target.of(session.id()))
                .findFirst()
                .orElse(null);
    }
}
