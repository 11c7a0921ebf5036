package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.Objects;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Feeds;
import org.junit.jupiter.api.Test;

class OverrideTest {

    private static final FeedWindow WINDOW = window("2026-11-01", "2027-01-01");
    private static final String SERIES =
            event("a", "DTSTART:20261103T190000", "DTEND:20261103T203000", "LOCATION:203", "RRULE:FREQ=WEEKLY;COUNT=5");

    private static String override(String... lines) {
        return "BEGIN:VEVENT\r\nUID:a\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    @Test
    void movedSessionIsRescheduledAndKeepsItsName() {
        Event event = onlyEvent(read(
                calendar(
                        SERIES,
                        override(
                                "RECURRENCE-ID:20261117T190000",
                                "DTSTART:20261119T140000",
                                "COMMENT:场地维修",
                                "LOCATION:305")),
                WINDOW));

        Session moved = event.sessions().get(2);
        assertThat(moved.status()).isEqualTo(SessionStatus.RESCHEDULED);
        assertThat(moved.zonedStart()).hasToString("2026-11-19T14:00+08:00[Asia/Shanghai]");
        assertThat(moved.zonedEnd()).hasToString("2026-11-19T15:30+08:00[Asia/Shanghai]");
        assertThat(moved.originalStart()).hasToString("2026-11-17T11:00:00Z");
        assertThat(moved.number()).isEqualTo(3);
        assertThat(Objects.requireNonNull(moved.reason()).zh()).isEqualTo("场地维修");
        assertThat(Objects.requireNonNull(moved.place()).name().zh()).isEqualTo("305");
        assertThat(Objects.requireNonNull(event.sessions().getFirst().place())
                        .name()
                        .zh())
                .isEqualTo("203");
        assertThat(event.sessionCount()).isEqualTo(5);
    }

    @Test
    void cancelledSessionStaysListedWithItsReason() {
        Event event = onlyEvent(read(
                calendar(
                        SERIES,
                        override(
                                "RECURRENCE-ID:20261110T190000",
                                "DTSTART:20261110T190000",
                                "STATUS:CANCELLED",
                                "X-KIOSK-REASON:老师出差",
                                "X-KIOSK-REASON-EN:Teacher away")),
                WINDOW));

        Session cancelled = event.sessions().get(1);
        assertThat(cancelled.status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(Objects.requireNonNull(cancelled.reason()).en()).isEqualTo("Teacher away");
        assertThat(event.sessions().getFirst().status()).isEqualTo(SessionStatus.SCHEDULED);
    }

    @Test
    void cancelledSeriesStaysListed() {
        FeedResult result = read(
                calendar(event("a", "DTSTART:20261103T190000", "RRULE:FREQ=WEEKLY;COUNT=2", "STATUS:CANCELLED")),
                WINDOW);

        assertThat(onlyEvent(result).sessions())
                .extracting(Session::status)
                .containsExactly(SessionStatus.CANCELLED, SessionStatus.CANCELLED);
    }

    @Test
    void methodCancelCancelsEverything() {
        FeedResult result = read(calendar("METHOD:CANCEL", event("a", "DTSTART:20261103T190000")), WINDOW);

        assertThat(Feeds.onlySession(result).status()).isEqualTo(SessionStatus.CANCELLED);
    }

    @Test
    void thisAndFutureMovesAndRenamesTheLaterSessions() {
        Event event = onlyEvent(read(
                calendar(
                        SERIES,
                        override(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T190000",
                                "DTSTART:20261118T183000",
                                "DTEND:20261118T193000",
                                "SUMMARY:提高班")),
                WINDOW));

        assertThat(event.sessions())
                .extracting(session -> session.zonedStart().toLocalDateTime().toString())
                .containsExactly(
                        "2026-11-03T19:00",
                        "2026-11-10T19:00",
                        "2026-11-18T18:30",
                        "2026-11-25T18:30",
                        "2026-12-02T18:30");
        Session last = event.sessions().getLast();
        assertThat(last.zonedEnd().toLocalTime()).hasToString("19:30");
        assertThat(last.originalStart()).hasToString("2026-12-01T11:00:00Z");
        assertThat(last.status()).isEqualTo(SessionStatus.RESCHEDULED);
        assertThat(event.titleOf(last).zh()).isEqualTo("提高班");
        assertThat(event.titleOf(event.sessions().getFirst()).zh()).isEqualTo("a");
    }

    @Test
    void singleOverrideWinsOverThisAndFuture() {
        FeedResult result = read(
                calendar(
                        SERIES,
                        override("RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T190000", "DTSTART:20261117T200000"),
                        override("RECURRENCE-ID:20261124T190000", "DTSTART:20261124T090000")),
                WINDOW);

        assertThat(starts(result))
                .containsExactly(
                        "2026-11-03T19:00",
                        "2026-11-10T19:00",
                        "2026-11-17T20:00",
                        "2026-11-24T09:00",
                        "2026-12-01T20:00");
    }

    @Test
    void laterThisAndFutureReplacesTheEarlierOne() {
        FeedResult result = read(
                calendar(
                        SERIES,
                        override("RECURRENCE-ID;RANGE=THISANDFUTURE:20261110T190000", "DTSTART:20261110T180000"),
                        override("RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T190000", "DTSTART:20261124T170000")),
                WINDOW);

        assertThat(starts(result))
                .containsExactly(
                        "2026-11-03T19:00",
                        "2026-11-10T18:00",
                        "2026-11-17T18:00",
                        "2026-11-24T17:00",
                        "2026-12-01T17:00");
    }

    @Test
    void seriesThatWasMovedBackFromAfterTheWindowIsFound() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261103T190000", "RRULE:FREQ=WEEKLY"),
                        override("RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T190000", "DTSTART:20261120T190000")),
                window("2026-11-19", "2026-11-28"));

        assertThat(starts(result)).containsExactly("2026-11-20T19:00", "2026-11-24T19:00", "2026-11-27T19:00");
    }

    @Test
    void sessionMovedIntoTheWindowFromFarAfterItIsListed() {
        FeedResult result = read(
                calendar(SERIES, override("RECURRENCE-ID:20261201T190000", "DTSTART:20261105T190000")),
                window("2026-11-04", "2026-11-07"));

        assertThat(starts(result)).containsExactly("2026-11-05T19:00");
        assertThat(Feeds.onlySession(result).number()).isEqualTo(5);
    }

    @Test
    void sessionMovedOutOfTheWindowIsNotListed() {
        FeedResult result = read(
                calendar(SERIES, override("RECURRENCE-ID:20261110T190000", "DTSTART:20270310T190000")),
                window("2026-11-09", "2026-11-12"));

        assertThat(result.events()).isEmpty();
    }

    @Test
    void overrideOfAnExcludedDateIsListedAllTheSame() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261103T190000", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261110T190000"),
                        override("RECURRENCE-ID:20261110T190000", "DTSTART:20261111T190000")),
                WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-03T19:00", "2026-11-11T19:00");
    }

    @Test
    void overrideWithoutItsSeriesIsASessionOfItsOwn() {
        FeedResult result = read(
                calendar(override("RECURRENCE-ID:20261110T190000", "DTSTART:20261111T190000", "SUMMARY:讲座")), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-11T19:00");
        assertThat(Feeds.onlySession(result).status()).isEqualTo(SessionStatus.RESCHEDULED);
        assertThat(onlyEvent(result).title().zh()).isEqualTo("讲座");
    }

    @Test
    void newerOverrideOfTheSameSessionCounts() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261103T190000"),
                        override("RECURRENCE-ID:20261103T190000", "DTSTART:20261105T190000", "SEQUENCE:2"),
                        override("RECURRENCE-ID:20261103T190000", "DTSTART:20261104T190000", "SEQUENCE:1")),
                WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-05T19:00");
        assertThat(Feeds.lines(result)).anyMatch(line -> line.contains("line 14, RECURRENCE-ID"));
    }
}
