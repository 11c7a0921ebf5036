package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    private static final FeedWindow WEEK = window("2026-11-23", "2026-11-30");

    @Test
    void calendarGivesSessionsOfTheWindow() {
        FeedResult result = Feeds.read(
                calendar(
                        event("talk", "DTSTART;TZID=Asia/Shanghai:20261128T150000", "DURATION:PT1H30M"),
                        event("later", "DTSTART;TZID=Asia/Shanghai:20261130T000000")),
                WEEK);

        assertThat(result.problems()).isEmpty();
        assertThat(Feeds.starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(Feeds.onlySession(result).zonedEnd()).hasToString("2026-11-28T16:30+08:00[Asia/Shanghai]");
        assertThat(Feeds.onlyEvent(result).source()).isEqualTo("library");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Sign in</body></html> | an HTML page instead of a calendar (a login page?)",
                "' <HTML><head></head></HTML>'                      | an HTML page instead of a calendar (a login page?)",
                "'  '                                               | the document is empty",
                "''                                                 | the document is empty",
                "<?xml version='1.0'?><rss/>                        | XML, which is no known schedule",
                "%PDF-1.7                                           | no known kind of schedule",
            })
    void whatIsNoScheduleIsRefusedWithOneClearLine(String text, String what) {
        FeedResult result = Feeds.read(text, WEEK);

        assertThat(result.isUsable()).isFalse();
        assertThat(result.events()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void addressBookIsNoCalendar() {
        assertThat(Feeds.lines(Feeds.read("BEGIN:VCARD\r\nEND:VCARD\r\n", WEEK)))
                .containsExactly("fatal: library: no calendar is in the file – export the calendar again");
    }

    @Test
    void oldExcelFileIsNamed() {
        byte[] body = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(Feeds.lines(Feeds.read(body, WEEK)))
                .containsExactly(
                        "fatal: library: an Excel file of the old kind (.xls) – open it in Excel and save it as .xlsx");
    }

    @Test
    void documentBeyondTheSizeLimitIsNotRead() {
        FeedResult result = new FeedReader(new FeedLimits(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10))
                .read(Feeds.document(new byte[11]), WEEK);

        assertThat(result.isUsable()).isFalse();
    }
}
