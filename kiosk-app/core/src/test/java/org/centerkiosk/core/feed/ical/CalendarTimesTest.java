package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.onlySession;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.window;

import java.time.ZoneId;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTimesTest {

    private static final FeedWindow WINDOW = window("2026-10-01", "2027-02-01");
    private static final String[] HOUSE_TIME = {
        "BEGIN:VTIMEZONE",
        "TZID:House Time\\, Old",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "TZOFFSETFROM:+0300",
        "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0300",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "END:VTIMEZONE"
    };

    private static Session session(String... lines) {
        return onlySession(read(calendar(event("a", lines)), WINDOW));
    }

    @Test
    void dateIsAWholeDayInTheVenuesZone() {
        Session session = session("DTSTART;VALUE=DATE:20261128");

        assertThat(session.allDay()).isTrue();
        assertThat(session.start()).hasToString("2026-11-27T16:00:00Z");
        assertThat(session.end()).hasToString("2026-11-28T16:00:00Z");
        assertThat(session.isMultiDay()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DTEND;VALUE=DATE:20261201,    2026-11-30",
        "DTEND;VALUE=DATE:20261128,    2026-11-28",
        "DURATION:P3D,                 2026-11-30",
        "DURATION:P1W,                 2026-12-04",
        "DTEND:20261130T180000,        2026-11-30"
    })
    void allDayEventEndsWithItsLastDay(String end, String lastDay) {
        assertThat(session("DTSTART;VALUE=DATE:20261128", end).lastDay()).hasToString(lastDay);
    }

    @Test
    void dateWithoutItsValueParameterIsADate() {
        assertThat(session("DTSTART:20261128").allDay()).isTrue();
    }

    @Test
    void eventAcrossMidnightIsListedOnTheDayAfter() {
        FeedResult result = read(
                calendar(event("a", "DTSTART:20261231T220000", "DTEND:20270101T010000")),
                window("2027-01-01", "2027-01-02"));

        assertThat(onlySession(result).firstDay()).hasToString("2026-12-31");
    }

    @Test
    void exactLengthOfDtendAndNominalLengthOfDurationDifferWhenTheClocksChange() {
        FeedWindow berlin = window("2026-10-24", "2026-10-27", ZoneId.of("Europe/Berlin"));
        FeedResult result = read(
                calendar(
                        event(
                                "exact",
                                "DTSTART;TZID=Europe/Berlin:20261017T120000",
                                "DTEND;TZID=Europe/Berlin:20261018T120000",
                                "RRULE:FREQ=WEEKLY"),
                        event(
                                "nominal",
                                "DTSTART;TZID=Europe/Berlin:20261017T120000",
                                "DURATION:P1D",
                                "RRULE:FREQ=WEEKLY")),
                berlin);

        assertThat(result.events())
                .extracting(event -> event.uid() + " "
                        + event.sessions().getFirst().zonedEnd().toLocalTime())
                .containsExactly("exact 11:00", "nominal 12:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261128T150000Z                                    | 2026-11-28T23:00+08:00[Asia/Shanghai]",
                "DTSTART:20261128T150000                                     | 2026-11-28T15:00+08:00[Asia/Shanghai]",
                "DTSTART:2026-11-28T15:00:00                                 | 2026-11-28T15:00+08:00[Asia/Shanghai]",
                "DTSTART;TZID=Asia/Shanghai:20261128T150000                  | 2026-11-28T15:00+08:00[Asia/Shanghai]",
                "DTSTART;TZID=asia/shanghai:20261128t150000                  | 2026-11-28T15:00+08:00[Asia/Shanghai]",
                "DTSTART;TZID=China Standard Time:20261128T150000            | 2026-11-28T15:00+08:00[Asia/Shanghai]",
                "DTSTART;TZID=W. Europe Standard Time:20261128T150000        | 2026-11-28T15:00+01:00[Europe/Berlin]",
                "DTSTART;TZID=/example.org/20261101/Asia/Urumqi:20261128T150000 | 2026-11-28T15:00+06:00[Asia/Urumqi]",
                "DTSTART;TZID=\"(UTC+09:00) Osaka, Sapporo, Tokyo\":20261128T150000 | 2026-11-28T15:00+09:00",
                "DTSTART;TZID=UTC:20261128T150000                            | 2026-11-28T23:00+08:00[Asia/Shanghai]",
                "DTSTART:20261128T240000                                     | 2026-11-29T00:00+08:00[Asia/Shanghai]",
                "DTSTART:20261128T235960                                     | 2026-11-28T23:59:59+08:00[Asia/Shanghai]",
            })
    void startIsReadInItsZone(String start, String expected) {
        FeedResult result = read(calendar(event("a", start)), WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlySession(result).zonedStart()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"20261024T120000, 2026-10-24T09:00:00Z", "20261026T120000, 2026-10-26T10:00:00Z"})
    void zoneThatTheFileDefinesCounts(String local, String instant) {
        String zone = String.join("\r\n", HOUSE_TIME);
        FeedResult result = read(calendar(zone, event("a", "DTSTART;TZID=\"House Time, Old\":" + local)), WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlySession(result).start()).hasToString(instant);
        assertThat(onlySession(result).zonedStart().toLocalTime()).hasToString("12:00");
    }

    @Test
    void unknownZoneIsTheVenuesWithAWarning() {
        FeedResult result = read(calendar(event("a", "DTSTART;TZID=Moon/Base:20261128T150000")), WINDOW);

        assertThat(onlySession(result).zonedStart().toLocalTime()).hasToString("15:00");
        assertThat(Feeds.lines(result))
                .containsExactly(
                        "warning: library, line 6, DTSTART: unknown time zone \"Moon/Base\", read as Asia/Shanghai"
                                + " – use an id such as Asia/Shanghai or add its VTIMEZONE");
    }

    @Test
    void zoneOfTheWholeCalendarCountsForFloatingAndUtcTimes() {
        FeedResult result = read(
                calendar(
                        "X-WR-TIMEZONE:Asia/Tokyo",
                        event("floating", "DTSTART:20261128T150000"),
                        event("utc", "DTSTART:20261128T060000Z")),
                WINDOW);

        assertThat(result.events())
                .extracting(event -> event.sessions().getFirst().zonedStart().toString())
                .containsExactly("2026-11-28T15:00+09:00[Asia/Tokyo]", "2026-11-28T15:00+09:00[Asia/Tokyo]");
    }

    @Test
    void endBeforeTheStartIsNotShown() {
        FeedResult result = read(calendar(event("a", "DTSTART:20261128T150000", "DTEND:20261128T140000")), WINDOW);

        assertThat(onlySession(result).end()).isEqualTo(onlySession(result).start());
        assertThat(Feeds.lines(result)).singleElement().asString().contains("line 7, DTEND", "is before the start");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20261328T150000",
        "DTSTART:20261128T2500",
        "DTSTART:tomorrow",
        "DTSTART:",
        "DTSTART;VALUE=DATE:20260230"
    })
    void eventWithoutAUsableStartIsReportedAndCostsNoOther(String start) {
        FeedResult result = read(calendar(event("bad", start), event("good", "DTSTART:20261128T150000")), WINDOW);

        assertThat(result.events()).extracting(event -> event.uid()).containsExactly("good");
        assertThat(Feeds.lines(result)).singleElement().asString().startsWith("error: library, line 6, DTSTART: ");
    }

    @Test
    void yearFarAwayIsReportedAndListed() {
        FeedResult result =
                read(calendar(event("a", "DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:99991231")), WINDOW);

        assertThat(onlySession(result).lastDay()).hasToString("9999-12-30");
        assertThat(Feeds.lines(result)).singleElement().asString().contains("DTEND", "far away");
    }
}
