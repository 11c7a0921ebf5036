package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekShiftTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-24", "2026-11-29"})
    void everyDayOfTheOwnWeekShiftsNothing(LocalDate today) {
        assertThat(WeekShift.onto(today)).isEqualTo(new WeekShift(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "2026-11-22", "2026-11-30", "2027-01-01", "2031-07-16"})
    void theOwnWeekBecomesTheWeekOfToday(LocalDate today) {
        WeekShift shift = WeekShift.onto(today);

        assertThat(shift.monday()).isBetween(today.minusDays(6), today);
        assertThat(shift.shift(WeekShift.BASE.plusDays(3)).getDayOfWeek())
                .isEqualTo(WeekShift.BASE.plusDays(3).getDayOfWeek());
    }

    @Test
    void timesOfDayStay() {
        assertThat(new WeekShift(-2).shift(LocalDateTime.parse("2026-12-01T19:00")))
                .isEqualTo(LocalDateTime.parse("2026-11-17T19:00"));
    }
}
