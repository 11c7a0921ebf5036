package org.centerkiosk.terminal.browse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that one can look at.
 *
 * @param today the first of them
 * @param count how many, 1 or more
 */
record DayRange(LocalDate today, int count) {

    /** Tiles beside the one of today. */
    private static final int OTHERS = 6;

    /** That day where it is among them, else today. */
    LocalDate clamp(@Nullable LocalDate day) {
        return day == null || day.isBefore(today) || day.isAfter(last()) ? today : day;
    }

    LocalDate last() {
        return today.plusDays(count - 1L);
    }

    boolean contains(LocalDate day) {
        return clamp(day).equals(day);
    }

    /**
     * Seven days: today, so that the way back is one touch, and the six among which the chosen day is. They stay as they
     * are while one chooses among them.
     */
    List<LocalDate> tilesAround(LocalDate chosen) {
        long ahead = ChronoUnit.DAYS.between(today, chosen);
        long skipped = ahead <= 0 ? 0 : (ahead - 1) / OTHERS * OTHERS;
        return Stream.concat(
                        Stream.of(today),
                        IntStream.rangeClosed(1, OTHERS).mapToObj(day -> today.plusDays(skipped + day)))
                .filter(this::contains)
                .toList();
    }

    /** All of them, in order. */
    Stream<LocalDate> days() {
        return today.datesUntil(last().plusDays(1));
    }

    /** Those after that one, in order. */
    Stream<LocalDate> after(LocalDate day) {
        return days().filter(each -> each.isAfter(day));
    }
}
