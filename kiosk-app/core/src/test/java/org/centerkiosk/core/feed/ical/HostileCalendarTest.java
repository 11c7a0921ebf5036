package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time-outs are a safety net far above what the bounded work takes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCalendarTest {

    private static final FeedWindow WINDOW = window("2026-11-20", "2026-12-20");
    private static final String GOOD = event("good", "DTSTART:20261128T150000");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20260101T000000 | FREQ=SECONDLY                                 | too many dates to count",
                "20260101T000000 | FREQ=MINUTELY                                 | too many dates to count",
                "20261125T000000 | FREQ=SECONDLY                                 | more than 5000 sessions",
                "19000101T000000 | FREQ=HOURLY                                   | too many dates to count",
                "20260101T000000 | FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30         | finds no further date",
                "20260101T000000 | FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30            | finds no further date",
                "20260101T000000 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30           | finds no further date",
                "20260101T000000 | FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1             | finds no further date",
                "20260101T000000 | FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6              | finds no further date",
                "20260101T000000 | FREQ=DAILY;BYSETPOS=400                       | read without that part",
                "20260101T000000 | FREQ=DAILY;BYEASTER=1                         | read without that part",
                "20260101T000000 | FREQ=FORTNIGHTLY                              | FREQ is missing or unknown",
                "20260101T000000 | FREQ=DAILY;COUNT=0                            | COUNT is no number from 1",
                "20260101T000000 | FREQ=DAILY;INTERVAL=-1                        | INTERVAL is no number from 1",
                "20260101T000000 | FREQ=DAILY;UNTIL=never                        | UNTIL is no date",
                "20260101T000000 | RSCALE=CHINESE;FREQ=YEARLY                    | unknown calendar scale",
                "20260101T000000 | nonsense                                      | has no value",
            })
    void ruleThatCannotBeIsReportedAndCostsNoOther(String start, String rule, String what) {
        FeedResult result = read(calendar(event("bad", "DTSTART:" + start, "RRULE:" + rule), GOOD), WINDOW);

        assertThat(result.events()).extracting(Event::uid).contains("good");
        assertThat(lines(result)).singleElement().asString().contains("RRULE", what);
    }

    @Test
    void ruleOfEverySecondShowsNothing() {
        FeedResult result =
                read(calendar(event("bad", "DTSTART:20261125T000000", "RRULE:FREQ=SECONDLY"), GOOD), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=9999999999999",
                "FREQ=YEARLY;INTERVAL=9999;COUNT=2147483647",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;UNTIL=99991231T235959Z",
                "FREQ=MONTHLY;COUNT=2147483647",
                "FREQ=YEARLY;BYDAY=53MO"
            })
    void hugeNumbersAreOnlyNumbers(String rule) {
        FeedResult result = read(calendar(event("a", "DTSTART:20261120T000000", "RRULE:" + rule)), WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.sessions()).isNotEmpty());
    }

    @Test
    void ruleThatGeneratesMillionsForOneYearIsRefused() {
        String all = IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(","));
        FeedResult result = read(
                calendar(
                        event(
                                "bad",
                                "DTSTART:20261120T000000",
                                "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMINUTE=" + all + ";BYSECOND=" + all),
                        GOOD),
                WINDOW);

        assertThat(lines(result))
                .singleElement()
                .asString()
                .contains("more than 10000 dates for each of its intervals");
    }

    @Test
    void ruleOfEndlessLengthIsRefused() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261120T000000", "RRULE:FREQ=DAILY;BYHOUR=" + "1,".repeat(500_000) + "1")),
                WINDOW);

        assertThat(lines(result)).singleElement().asString().contains("longer than 2000 characters");
    }

    @Test
    void thousandsOfGreedyRulesShareTheBudgetAndLeaveRoomForOrdinaryOnes() {
        String greedy = IntStream.range(0, 3_000)
                .mapToObj(i -> event("greedy" + i, "DTSTART:20250101T000000", "RRULE:FREQ=SECONDLY"))
                .collect(Collectors.joining("\r\n"));
        FeedResult result =
                read(calendar(greedy, event("weekly", "DTSTART:20200107T190000", "RRULE:FREQ=WEEKLY"), GOOD), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("weekly", "good");
    }

    @Test
    void thousandsOfRulesThatNeverMatchEnd() {
        String never = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        event("never" + i, "DTSTART:20260101T000000", "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"))
                .collect(Collectors.joining("\r\n"));

        assertThat(read(calendar(never, GOOD), WINDOW).events())
                .extracting(Event::uid)
                .contains("good");
    }

    @Test
    void hugeDurationsAndOffsetsAreReported() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261128T150000", "DURATION:P999999999W"),
                        event("b", "DTSTART:20261128T150000", "DURATION:P99999999999999999999D"),
                        event("c", "DTSTART:20261128T150000", "DURATION:-PT1H"),
                        GOOD),
                WINDOW);

        assertThat(result.events()).extracting(Event::uid).contains("b", "c", "good");
        assertThat(result.problems()).isNotEmpty();
    }

    @Test
    void malformedZonesAreReported() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:Broken\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "TZOFFSETFROM:+9900\r\nTZOFFSETTO:x\r\nEND:STANDARD\r\nEND:VTIMEZONE";
        FeedResult result = read(calendar(zone, event("a", "DTSTART;TZID=Broken:20261128T150000")), WINDOW);

        assertThat(result.events()).hasSize(1);
        assertThat(lines(result)).hasSize(2).anyMatch(line -> line.contains("line 5, STANDARD"));
    }

    @Test
    void sessionsOfADocumentAreBounded() {
        String many = IntStream.range(0, 40)
                .mapToObj(i -> event("e" + i, "DTSTART:20200101T000000", "RRULE:FREQ=DAILY"))
                .collect(Collectors.joining("\r\n"));
        FeedResult result = read(calendar(many), window("2020-01-01", "2030-01-01"));

        assertThat(result.events().stream()
                        .mapToInt(event -> event.sessions().size())
                        .sum())
                .isLessThanOrEqualTo(100_000);
        assertThat(lines(result)).isNotEmpty().allMatch(line -> line.contains("more than 100000 sessions"));
    }
}
