package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:00-12:00, 14:00-17:30 | [09:00-12:00, 14:00-17:30]
            9:00-17:30               | [09:00-17:30]
            00:00-24:00              | [00:00-24:00]
            00:00-02:00, 18:00-24:00 | [00:00-02:00, 18:00-24:00]
            09:00-12:00,12:00-13:00  | [09:00-12:00, 12:00-13:00]
            9：00—12：00，14：00～17：30 | [09:00-12:00, 14:00-17:30]
            09:00至12:00、14:00至17:30 | [09:00-12:00, 14:00-17:30]
            always                   | [00:00-24:00]
            closed                   | []
            """)
    void hoursOfADayAreReadAsPeopleWriteThem(String text, String ranges) throws Unfit {
        assertThat(parse(text)).hasToString(ranges);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:00-12:00, 11:00-15:00 | has 09:00-12:00 and 11:00-15:00, which overlap or are out of order
            14:00-17:30, 09:00-12:00 | has 14:00-17:30 and 09:00-12:00, which overlap or are out of order
            18:00-24:00, 00:00-02:00 | has 18:00-24:00 and 00:00-02:00, which overlap or are out of order
            09:00-12:00,             | has an empty entry
            ''                       | has an empty entry
            18:00-02:00              | has 18:00-02:00, which ends before it starts
            09:00-09:00              | has 09:00-09:00, which ends before it starts
            09:00-24:30              | has 09:00-24:30, which is no time of a day
            09:60-10:00              | has 09:60-10:00, which is no time of a day
            24:00-24:00              | has 24:00-24:00, which ends before it starts
            9-17                     | has 9-17, which is no time from one to another
            Closed                   | has Closed, which is no time from one to another
            09:00-12:00 closed       | has 09:00-12:00 closed, which is no time from one to another
            """)
    void everythingElseIsReportedWithItsReason(String text, String what) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> parse(text))
                .satisfies(unfit -> assertThat(unfit.what()).isEqualTo(what));
    }

    @Test
    void hoursPastMidnightAreToldHowToBeWritten() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> parse("18:00-02:00"))
                .satisfies(unfit -> assertThat(unfit.expected()).contains("18:00-24:00 and 00:00-02:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:00", "2026-11-23T11:59:59", "2026-11-28T00:00", "2026-11-28T23:59:59.999"})
    void hoursBeginWithTheirFirstMinute(LocalDateTime time) throws Unfit {
        assertThat(week().contains(time)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T08:59:59", "2026-11-23T12:00", "2026-11-24T10:00", "2026-11-29T00:00"})
    void hoursEndBeforeTheirLastMinute(LocalDateTime time) throws Unfit {
        assertThat(week().contains(time)).isFalse();
    }

    @Test
    void emptyRangeCannotBeMade() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new TimeRange(LocalTime.NOON, LocalTime.NOON));
    }

    private static WeekHours week() throws Unfit {
        return new WeekHours(
                Map.of(DayOfWeek.MONDAY, parse("09:00-12:00, 14:00-17:30"), DayOfWeek.SATURDAY, parse("always")));
    }

    private static List<TimeRange> parse(String text) throws Unfit {
        return new HoursFormat().parse(new Setting("key", text, new Origin.CommandLine()));
    }
}
