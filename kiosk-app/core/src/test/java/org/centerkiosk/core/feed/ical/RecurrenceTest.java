package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;

import java.time.ZoneId;
import java.util.List;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final FeedWindow YEAR = window("2026-01-01", "2027-01-01");
    private static final String START = "DTSTART;TZID=Asia/Shanghai:20261103T190000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20261103T190000 | FREQ=WEEKLY;COUNT=3                    | 2026-11-03T19:00 2026-11-10T19:00 2026-11-17T19:00",
                "20261103T190000 | freq=weekly;count=2                    | 2026-11-03T19:00 2026-11-10T19:00",
                "20261103T190000 | FREQ=WEEKLY;BYDAY=TU,SA;COUNT=3        | 2026-11-03T19:00 2026-11-07T19:00 2026-11-10T19:00",
                "20261103T190000 | FREQ=DAILY;INTERVAL=10;UNTIL=20261124  | 2026-11-03T19:00 2026-11-13T19:00 2026-11-23T19:00",
                "20261103T190000 | FREQ=DAILY;UNTIL=20261104T110000Z      | 2026-11-03T19:00 2026-11-04T19:00",
                "20261103T190000 | FREQ=DAILY;UNTIL=20261104T105959Z      | 2026-11-03T19:00",
                "20261103T190000 | FREQ=DAILY;UNTIL=20261104T190000       | 2026-11-03T19:00 2026-11-04T19:00",
                "20261130T190000 | FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2     | 2026-11-30T19:00 2026-12-31T19:00",
                "20261027T190000 | FREQ=MONTHLY;BYDAY=-1TU;COUNT=3        | 2026-10-27T19:00 2026-11-24T19:00 2026-12-29T19:00",
                "20261027T190000 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2 | 2026-10-27T19:00 2026-10-30T19:00 2026-11-30T19:00",
                "20240229T190000 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29    | ''",
                "20200229T190000 | FREQ=YEARLY                            | ''",
                "20251229T190000 | FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO       | 2026-12-28T19:00",
                "20261228T190000 | FREQ=YEARLY;BYWEEKNO=53                | 2026-12-28T19:00",
            })
    void ruleGivesTheDatesOfTheStandard(String start, String rule, String expected) {
        FeedResult result = read(calendar(event("a", "DTSTART;TZID=Asia/Shanghai:" + start, "RRULE:" + rule)), YEAR);

        assertThat(result.problems()).isEmpty();
        assertThat(String.join(" ", starts(result))).isEqualTo(expected);
    }

    @Test
    void weekOfTheYearBeforeReachesIntoTheFirstYear() {
        // Week 53 of 2026 ends on 3 January 2027; 2027 has no week 53.
        FeedResult result = read(
                calendar(event("a", "DTSTART:20270101T040000", "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR,SA,SU")),
                window("2027-01-01", "2030-01-01"));

        assertThat(starts(result)).containsExactly("2027-01-01T04:00", "2027-01-02T04:00", "2027-01-03T04:00");
    }

    @Test
    void sessionsAreNumberedFromTheFirstOfTheSeriesOn() {
        FeedResult result = read(
                calendar(event("a", "DTSTART:20261103T190000", "RRULE:FREQ=WEEKLY;COUNT=8", "EXDATE:20261110T190000")),
                window("2026-11-20", "2026-12-03"));

        assertThat(onlyEvent(result).sessions()).extracting(Session::number).containsExactly(3, 4);
        assertThat(onlyEvent(result).sessionCount()).isEqualTo(7);
    }

    @Test
    void seriesWithoutEndHasNoCount() {
        FeedResult result = read(calendar(event("a", START, "RRULE:FREQ=WEEKLY")), YEAR);

        assertThat(onlyEvent(result).sessionCount()).isZero();
        assertThat(onlyEvent(result).sessions().getFirst().number()).isEqualTo(1);
    }

    @Test
    void singleEventHasNoNumber() {
        FeedResult result = read(calendar(event("a", START)), YEAR);

        assertThat(onlyEvent(result).sessionCount()).isEqualTo(1);
        assertThat(Feeds.onlySession(result).number()).isZero();
        assertThat(Feeds.onlySession(result).id().uid()).isEqualTo("a");
        assertThat(Feeds.onlySession(result).originalStart()).hasToString("2026-11-03T11:00:00Z");
    }

    @Test
    void startThatTheRuleDoesNotMatchIsASessionOfItsOwn() {
        FeedResult result = read(calendar(event("a", START, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2")), YEAR);

        assertThat(starts(result)).containsExactly("2026-11-03T19:00", "2026-11-06T19:00", "2026-11-13T19:00");
    }

    @Test
    void singleDatesJoinTheRuleWithoutDoubling() {
        FeedResult result = read(
                calendar(event(
                        "a",
                        START,
                        "RRULE:FREQ=WEEKLY;COUNT=2",
                        "RDATE;TZID=Asia/Shanghai:20261105T100000,20261110T190000",
                        "RDATE:20261120T020000Z")),
                YEAR);

        assertThat(starts(result))
                .containsExactly("2026-11-03T19:00", "2026-11-05T10:00", "2026-11-10T19:00", "2026-11-20T10:00");
    }

    @Test
    void periodBringsItsOwnLength() {
        FeedResult result = read(
                calendar(event(
                        "a",
                        "DTSTART:20261103T190000Z",
                        "DURATION:PT1H",
                        "RDATE;VALUE=PERIOD:20261104T190000Z/PT3H,20261105T190000Z/20261105T193000Z")),
                YEAR);

        assertThat(onlyEvent(result).sessions())
                .extracting(session -> session.zonedEnd().toLocalDateTime().toString())
                .containsExactly("2026-11-04T04:00", "2026-11-05T06:00", "2026-11-06T03:30");
    }

    @ParameterizedTest
    @CsvSource({
        "EXDATE;TZID=Asia/Shanghai:20261110T190000",
        "EXDATE:20261110T110000Z",
        "EXDATE:20261110T190000",
        "EXDATE;VALUE=DATE:20261110"
    })
    void excludedDateIsUnderstoodInAnyForm(String exdate) {
        FeedResult result = read(calendar(event("a", START, "RRULE:FREQ=WEEKLY;COUNT=3", exdate)), YEAR);

        assertThat(starts(result)).containsExactly("2026-11-03T19:00", "2026-11-17T19:00");
    }

    @Test
    void excludedRuleOfTheOldStandardStillExcludes() {
        FeedResult result = read(
                calendar(event(
                        "a",
                        "DTSTART:20261113T190000",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXRULE:FREQ=WEEKLY;BYDAY=FR;BYMONTHDAY=13,27")),
                YEAR);

        assertThat(starts(result)).containsExactly("2026-11-20T19:00", "2026-12-04T19:00");
    }

    @Test
    void wallTimeStaysWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        FeedResult result = read(
                calendar(event("a", "DTSTART;TZID=Europe/Berlin:20261020T190000", "RRULE:FREQ=WEEKLY;COUNT=2")),
                window("2026-10-01", "2026-12-01", berlin));

        assertThat(onlyEvent(result).sessions())
                .extracting(session -> session.start().toString())
                .containsExactly("2026-10-20T17:00:00Z", "2026-10-27T18:00:00Z");
    }

    @Test
    void timeThatTheClocksSkipOrRepeatCountsWithTheOffsetBefore() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        FeedResult result = read(
                calendar(
                        event("skipped", "DTSTART;TZID=Europe/Berlin:20260328T023000", "RRULE:FREQ=DAILY;COUNT=2"),
                        event("repeated", "DTSTART;TZID=Europe/Berlin:20261025T023000")),
                window("2026-01-01", "2027-01-01", berlin));

        assertThat(result.events().stream().flatMap(event -> event.sessions().stream()))
                .extracting(session -> session.start().toString())
                .containsExactlyInAnyOrder("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z");
    }

    @Test
    void everyDayHasItsSessionInZonesWithOddClocks() {
        for (String zone : List.of("Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns", "Asia/Shanghai")) {
            FeedResult result = read(
                    calendar(event(
                            "a", "DTSTART;TZID=" + zone + ":20230101T000000", "RRULE:FREQ=DAILY", "DURATION:P1D")),
                    window("2024-01-01", "2027-01-01", ZoneId.of(zone)));

            // 366 + 365 + 365 days, each as long as that day is.
            assertThat(onlyEvent(result).sessions()).hasSize(1096).allSatisfy(session -> {
                assertThat(session.lastDay()).isEqualTo(session.firstDay());
                assertThat(session.end())
                        .isEqualTo(session.firstDay()
                                .plusDays(1)
                                .atStartOfDay(session.zone())
                                .toInstant());
            });
        }
    }
}
