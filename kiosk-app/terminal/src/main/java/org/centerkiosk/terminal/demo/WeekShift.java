package org.centerkiosk.terminal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Moves dates of the bundled schedules from the week they are written for into a present one. By whole weeks, so that a
 * Tuesday class stays on Tuesdays.
 *
 * @param weeks how far, negative for the past
 */
record WeekShift(long weeks) {

    /** Monday of the week that the bundled schedules are written for: in it lies their "today". */
    static final LocalDate BASE = LocalDate.of(2026, 11, 23);

    /** The shift that puts the schedules' own week onto the week of that day. */
    static WeekShift onto(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekShift(ChronoUnit.WEEKS.between(BASE, monday));
    }

    /** Monday of the week that {@link #BASE} becomes. */
    LocalDate monday() {
        return shift(BASE);
    }

    LocalDate shift(LocalDate date) {
        return date.plusWeeks(weeks);
    }

    LocalDateTime shift(LocalDateTime time) {
        return time.plusWeeks(weeks);
    }
}
