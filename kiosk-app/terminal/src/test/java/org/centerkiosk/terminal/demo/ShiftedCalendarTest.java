package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftedCalendarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "DTSTART;TZID=Asia/Shanghai:20261124T150000 > DTSTART;TZID=Asia/Shanghai:20261201T150000",
                "DTSTART;VALUE=DATE:20261130 > DTSTART;VALUE=DATE:20261207",
                "DTEND:20261231T130000Z > DTEND:20270107T130000Z",
                "RECURRENCE-ID;TZID=Asia/Shanghai:20261124T190000 > RECURRENCE-ID;TZID=Asia/Shanghai:20261201T190000",
                "EXDATE;TZID=Asia/Shanghai:20261201T190000,20261208T190000"
                        + " > EXDATE;TZID=Asia/Shanghai:20261208T190000,20261215T190000",
                "RDATE;VALUE=PERIOD:20261124T010000Z/20261124T020000Z"
                        + " > RDATE;VALUE=PERIOD:20261201T010000Z/20261201T020000Z",
                "RRULE:FREQ=WEEKLY;UNTIL=20270131T155959Z;BYDAY=TU"
                        + " > RRULE:FREQ=WEEKLY;UNTIL=20270207T155959Z;BYDAY=TU",
                "RRULE:FREQ=WEEKLY;COUNT=12 > RRULE:FREQ=WEEKLY;COUNT=12",
                "X-KIOSK-OPENS:20261120T010000Z > X-KIOSK-OPENS:20261127T010000Z",
                "X-KIOSK-REASON:改到 {day:2026-12-01:zh} 19:00 > X-KIOSK-REASON:改到 12月8日 19:00",
                "UID:20261124-guzheng@chenghu.example > UID:20261124-guzheng@chenghu.example",
                "DURATION:PT1H30M > DURATION:PT1H30M"
            })
    void datesMoveAWeekAndAllElseStays(String line, String shifted) {
        assertThat(shift(line + "\r\n", 1)).isEqualTo(shifted + "\r\n");
    }

    @Test
    void theRulesOfAZoneStay() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Asia/Shanghai
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n");

        assertThat(shift(zone + "DTSTART:20261124T000000Z\r\n", 1)).isEqualTo(zone + "DTSTART:20261201T000000Z\r\n");
    }

    @Test
    void aPlaceholderAcrossAFoldIsFilledIn() {
        assertThat(shift("DESCRIPTION:从 {day:20\r\n 26-12-01:zh} 起\r\n", 0)).isEqualTo("DESCRIPTION:从 12月1日 起\r\n");
    }

    @Test
    void linesAreFoldedTo75OctetsWithoutLosingACharacter() {
        String text = "DESCRIPTION:" + "从认弦、坐姿学起🎐 and on ".repeat(20);

        String shifted = shift(text + "\r\n", 1);

        List<String> lines = Arrays.asList(shifted.split("\r\n"));
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(shifted).doesNotContain("�").endsWith("\r\n");
        assertThat(shifted.replace("\r\n ", "").strip()).isEqualTo(text.strip());
    }

    private static String shift(String calendar, long weeks) {
        return new String(
                ShiftedCalendar.shift(calendar.getBytes(StandardCharsets.UTF_8), new WeekShift(weeks)),
                StandardCharsets.UTF_8);
    }
}
