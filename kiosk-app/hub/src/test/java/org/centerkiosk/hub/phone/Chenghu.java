package org.centerkiosk.hub.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.jspecify.annotations.Nullable;

/** A centre with a week's programme, for tests: Tuesday, 24 November, 14:26 in the lobby. */
final class Chenghu {

    static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String GUZHENG = "guzheng@chenghu";
    static final String POETRY = "poetry@chenghu";
    static final String FAMILY = "kites@chenghu";

    private Chenghu() {}

    static PublishedProgramme programme(Event... events) {
        List<Venue> venues = List.of(
                new Venue("chenghu", Venue.Kind.CENTRE, null, new LocalText("澄湖区新时代文明实践中心", "Chenghu Civic Centre")),
                new Venue(
                        "east",
                        Venue.Kind.INSTITUTE,
                        "chenghu",
                        new LocalText("城东实践所", "East Institute"),
                        LocalText.of("湖滨路 18 号")));
        Instant issued = NOW.minus(Duration.ofHours(5));
        return new PublishedProgramme(new EditionContent(
                1, "chenghu", issued, issued.plus(Duration.ofDays(40)), venues, List.of(events), List.of()));
    }

    static PublishedProgramme programme() {
        return programme(guzheng(), poetry(), kites(), guitar(), exhibition(), tea());
    }

    /** A course of six evenings; one signs up for one or for all. */
    static Event guzheng() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant start = Instant.parse("2026-11-24T07:00:00Z").plus(Duration.ofDays(7L * i));
            sessions.add(session(GUZHENG, start, 90, "二楼 203 琴室", 9 + i));
        }
        return event(
                GUZHENG,
                new LocalText("古筝入门班", "Guzheng for beginners"),
                new LocalText("秋季 16 讲·免费·琴由中心提供", "Sixteen lessons, free, zithers provided"),
                Category.COURSE,
                terms(SignUpTerms.Scope.EITHER, 15, 6, 3, 18, 70, null),
                null,
                sessions);
    }

    /** One evening, for up to four people each. */
    static Event poetry() {
        return event(
                POETRY,
                new LocalText("读书沙龙：《边城》", "Reading circle: Border Town"),
                null,
                Category.LECTURE,
                terms(SignUpTerms.Scope.SESSION, 2, 1, 4, null, null, null),
                "east",
                List.of(session(POETRY, Instant.parse("2026-11-25T10:30:00Z"), 90, "四楼 书吧", 0)));
    }

    /** With children, whose age is asked. */
    static Event kites() {
        return event(
                FAMILY,
                new LocalText("亲子风筝工坊", "Kites for families"),
                null,
                Category.FAMILY,
                terms(SignUpTerms.Scope.SESSION, 12, 4, 4, 5, null, 14),
                null,
                List.of(session(FAMILY, Instant.parse("2026-11-28T01:30:00Z"), 90, "二楼 手工室", 0)));
    }

    static Event guitar() {
        Session planned = session("guitar@chenghu", Instant.parse("2026-11-24T11:00:00Z"), 90, "一楼 剧场", 0);
        Session cancelled = new Session(
                planned.id(),
                planned.start(),
                planned.end(),
                ZONE,
                false,
                SessionStatus.CANCELLED,
                new LocalText("老师生病", "The teacher is ill"),
                null,
                planned.place(),
                0,
                null);
        return event(
                "guitar@chenghu",
                new LocalText("吉他弹唱·零基础", "Guitar from scratch"),
                null,
                Category.PERFORMANCE,
                terms(SignUpTerms.Scope.SESSION, 20, 0, 1, null, null, null),
                null,
                List.of(cancelled));
    }

    static Event exhibition() {
        Instant from = Instant.parse("2026-11-01T01:00:00Z");
        Session run = new Session(
                new SessionId("prints@chenghu", from),
                from,
                Instant.parse("2026-12-13T09:00:00Z"),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("三楼 展厅"),
                0,
                null);
        return event(
                "prints@chenghu",
                new LocalText("湖上年画展", "New Year prints"),
                null,
                Category.EXHIBITION,
                null,
                null,
                List.of(run));
    }

    static Event tea() {
        return event(
                "tea@chenghu",
                LocalText.of("太极与呼吸"),
                null,
                Category.HEALTH,
                null,
                null,
                List.of(session("tea@chenghu", Instant.parse("2026-11-24T08:30:00Z"), 60, "一楼 舞蹈室 105", 0)));
    }

    static Session session(String uid, Instant start, int minutes, String place, int number) {
        return new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of(place),
                number,
                null);
    }

    /** The session with so many seats left. */
    static Session with(Session session, int capacity, int remaining, @Nullable Integer waiting, boolean listOpen) {
        return new Session(
                session.id(),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                session.status(),
                session.reason(),
                session.title(),
                session.place(),
                session.number(),
                new Seats(capacity, remaining, waiting, listOpen, NOW));
    }

    private static SignUpTerms terms(
            SignUpTerms.Scope scope,
            int capacity,
            int waiting,
            int party,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer guardian) {
        return new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                scope,
                null,
                null,
                capacity,
                waiting,
                party,
                from,
                to,
                guardian,
                List.of());
    }

    static Event event(
            String uid,
            LocalText title,
            @Nullable LocalText subtitle,
            Category category,
            @Nullable SignUpTerms terms,
            @Nullable String venue,
            List<Session> sessions) {
        return new Event(
                uid,
                title,
                subtitle,
                LocalText.of("从认弦、坐姿、勾托抹三种基本指法学起，期末合奏《渔舟唱晚》选段。\n请提前 10 分钟到。"),
                category,
                List.of(),
                List.of(new Person(new LocalText("沈若溪", "Shen Ruoxi"), LocalText.of("区文化馆"))),
                LocalText.of("零基础"),
                new LocalText("免费", "Free"),
                null,
                null,
                null,
                terms,
                sessions,
                sessions.size(),
                venue,
                "");
    }
}
