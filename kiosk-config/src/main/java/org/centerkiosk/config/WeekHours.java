package org.centerkiosk.config;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times that repeat every week.
 *
 * @param days the times of each weekday, in order and apart from each other; an empty list means closed all day
 */
public record WeekHours(Map<DayOfWeek, List<TimeRange>> days) {

    public WeekHours {
        Map<DayOfWeek, List<TimeRange>> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.put(day, List.copyOf(days.getOrDefault(day, List.of())));
        }
        days = Collections.unmodifiableMap(copy);
    }

    public List<TimeRange> on(DayOfWeek day) {
        return days.get(day);
    }

    /** Whether that local time lies within the hours. */
    public boolean contains(LocalDateTime time) {
        return on(time.getDayOfWeek()).stream().anyMatch(range -> range.contains(time.toLocalTime()));
    }

    static WeekHours read(Section in) {
        Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, in.value(day.name().toLowerCase(Locale.ROOT), new HoursFormat()));
        }
        return new WeekHours(days);
    }
}
