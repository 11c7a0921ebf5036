package org.centerkiosk.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;

/**
 * A course of one session, two days from today.
 *
 * @param title in both languages
 * @param capacity of its room
 * @param waitingList places in the queue
 */
record Course(String uid, LocalText title, int capacity, int waitingList, SessionStatus status) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate DAY = LocalDate.now(ZONE).plusDays(2);

    static Course of(String uid, String zh, String en, int capacity, int waitingList) {
        return new Course(uid, new LocalText(zh, en), capacity, waitingList, SessionStatus.SCHEDULED);
    }

    Course cancelled() {
        return new Course(uid, title, capacity, waitingList, SessionStatus.CANCELLED);
    }

    static LocalDate day() {
        return DAY;
    }

    SessionId session() {
        return new SessionId(uid, DAY.atTime(LocalTime.of(14, 30)).atZone(ZONE).toInstant());
    }

    Event event() {
        Instant start = session().originalStart();
        Session session = new Session(
                session(),
                start,
                start.plus(Duration.ofHours(2)),
                ZONE,
                false,
                status,
                null,
                null,
                Place.of("一楼 103"),
                0,
                null);
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                capacity,
                waitingList,
                1,
                null,
                null,
                null,
                List.of());
        return new Event(
                uid,
                title,
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(session),
                1,
                null,
                "");
    }
}
