package org.centerkiosk.core.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/** Small editions for tests. */
final class Editions {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = at("2026-11-22T09:00");
    static final String HASH = "ab".repeat(32);

    private Editions() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static EditionContent of(Event... events) {
        return numbered(7, events);
    }

    static EditionContent numbered(int number, Event... events) {
        return new EditionContent(
                number,
                "chenghu",
                NOW,
                NOW.plus(Duration.ofDays(30)),
                List.of(
                        new Venue("chenghu", Venue.Kind.CENTRE, null, new LocalText("澄湖中心", "Chenghu Centre")),
                        new Venue("east", Venue.Kind.STATION, "chenghu", LocalText.of("湖东站"))),
                List.of(events),
                List.of(new MediaFile(HASH, 1_000, "image/jpeg")));
    }

    /** A lecture of an hour and a half in room 203, at each of the times. */
    static Event lecture(String uid, String... times) {
        return event(uid, Category.LECTURE, null, times);
    }

    static Event event(String uid, Category category, @Nullable SignUpTerms terms, String... times) {
        List<Session> sessions = new ArrayList<>();
        for (String time : times) {
            int number = times.length == 1 ? 0 : sessions.size() + 1;
            sessions.add(session(uid, time, number));
        }
        return new Event(
                uid,
                LocalText.of("讲座 " + uid),
                null,
                LocalText.of("第一段\n第二段"),
                category,
                List.of(),
                List.of(),
                null,
                LocalText.of("免费"),
                null,
                null,
                null,
                terms,
                sessions,
                times.length,
                null,
                "test");
    }

    private static Session session(String uid, String time, int number) {
        return new Session(
                new SessionId(uid, at(time)),
                at(time),
                at(time).plus(Duration.ofMinutes(90)),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("203 教室"),
                number,
                null);
    }

    static Event titled(Event event, LocalText title) {
        return new Event(
                event.uid(),
                title,
                event.subtitle(),
                event.description(),
                event.category(),
                event.keywords(),
                event.people(),
                event.audience(),
                event.admission(),
                event.url(),
                event.image(),
                event.color(),
                event.terms(),
                event.sessions(),
                event.sessionCount(),
                event.venue(),
                event.source());
    }

    /** The event with each session changed. */
    static Event with(Event event, UnaryOperator<Session> change) {
        return event.withSessions(event.sessions().stream().map(change).toList());
    }

    static Session moved(Session session, Instant start, @Nullable Place place) {
        return new Session(
                session.id(),
                start,
                start.plus(Duration.between(session.start(), session.end())),
                session.zone(),
                session.allDay(),
                start.equals(session.originalStart()) ? SessionStatus.SCHEDULED : SessionStatus.RESCHEDULED,
                session.reason(),
                session.title(),
                place,
                session.number(),
                session.seats());
    }

    static Session cancelled(Session session, String reason) {
        return new Session(
                session.id(),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                SessionStatus.CANCELLED,
                LocalText.of(reason),
                session.title(),
                session.place(),
                session.number(),
                session.seats());
    }
}
