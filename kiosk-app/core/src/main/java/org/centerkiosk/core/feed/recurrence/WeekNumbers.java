package org.centerkiosk.core.feed.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The BYWEEKNO part of a rule, where the library needs help: in a year without week 53 it takes the last week, although
 * the rule means none (RFC 5545, 3.3.10), and it loses the days of a week that began in the year before DTSTART.
 */
public record WeekNumbers(List<String> weeks, WeekFields fields) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int DAYS_OF_FIRST_WEEK = 4;

    static WeekNumbers of(Map<String, String> parts) {
        String weeks = parts.get("BYWEEKNO");
        int first = DAYS.indexOf(parts.getOrDefault("WKST", "MO"));
        return new WeekNumbers(
                weeks == null ? List.of() : Arrays.asList(weeks.split(",")),
                WeekFields.of(DayOfWeek.of(Math.max(first, 0) + 1), DAYS_OF_FIRST_WEEK));
    }

    /** A week of the year before may reach into the year of the start, so the search begins an interval earlier. */
    LocalDateTime searchFrom(LocalDateTime start, long interval) {
        return weeks.isEmpty() ? start : start.minusYears(interval);
    }

    /** Adds the weekday that DTSTART implies where the rule has none, for the search begins elsewhere. */
    void makeExplicit(Map<String, String> parts, LocalDateTime start) {
        if (!weeks.isEmpty()) {
            parts.putIfAbsent("BYDAY", DAYS.get(start.getDayOfWeek().getValue() - 1));
        }
    }

    boolean allow(LocalDateTime time) {
        if (weeks.isEmpty()) {
            return true;
        }
        long week = time.getLong(fields.weekOfWeekBasedYear());
        long fromEnd = week - 1 - time.range(fields.weekOfWeekBasedYear()).getMaximum();
        return weeks.stream()
                .map(String::strip)
                .anyMatch(number -> number.equals(Long.toString(week))
                        || number.equals("+" + week)
                        || number.equals(Long.toString(fromEnd)));
    }
}
