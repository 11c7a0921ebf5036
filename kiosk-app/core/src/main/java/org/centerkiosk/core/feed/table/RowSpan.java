package org.centerkiosk.core.feed.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.feed.Field;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.WrittenTime;
import org.centerkiosk.core.feed.table.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * When a row takes place. The start is one cell or a date and a time; the end is a cell of its own, the second half of a
 * range such as 15:00-16:30, or a duration. Without any time it takes whole days, and the end is its last day.
 *
 * @param allDay whether it has days and no times
 */
record RowSpan(Instant start, Instant end, ZoneId zone, boolean allDay) {

    /** Reads one row after another. */
    static final class Reader {

        private final TableSheet sheet;
        private final Map<Integer, Column> columns;
        private final LocalDate today;
        private final Report report;

        Reader(TableSheet sheet, Map<Integer, Column> columns, LocalDate today, Report report) {
            this.sheet = sheet;
            this.columns = columns;
            this.today = today;
            this.report = report;
        }

        /** The span, null where the row has no usable start, which is reported. */
        @Nullable
        RowSpan read(TableRow row, ZoneId zone) {
            try {
                return new Cells(row, zone).span();
            } catch (DateTimeException | ArithmeticException e) {
                report.error(row.where(), null, "its dates cannot be calculated, it is left out", "mend its dates");
                return null;
            }
        }

        /** The time cells of one row. */
        private final class Cells {

            private final TableRow row;
            private final ZoneId zone;
            private @Nullable LocalDate lastDay;
            private boolean bad;

            Cells(TableRow row, ZoneId zone) {
                this.row = row;
                this.zone = zone;
            }

            private @Nullable RowSpan span() {
                WrittenTime date = read(Field.DATE);
                WrittenTime time = read(Field.TIME);
                WrittenTime start = read(Field.START);
                WrittenTime end = read(Field.END);
                LocalDate day = firstDate(start, date, time);
                if (bad || day == null) {
                    if (!bad) {
                        report.error(row.where(), "start", "the row has no date, it is left out", "fill in the start");
                    }
                    return null;
                }
                LocalTime from = firstTime(start, time, date);
                if (from == null && (end == null || end.time() == null)) {
                    return days(day, end == null || end.date() == null ? lastDay : end.date());
                }
                LocalDateTime begin = day.atTime(from == null ? LocalTime.MIDNIGHT : from);
                ZoneId written = start == null || start.offset() == null ? zone : start.offset();
                LocalDateTime until = until(begin, end, firstUntil(start, time, date));
                return new RowSpan(
                        begin.atZone(written).toInstant(), until.atZone(written).toInstant(), zone, false);
            }

            private RowSpan days(LocalDate first, @Nullable LocalDate last) {
                LocalDate until = last == null ? first : last;
                if (until.isBefore(first)) {
                    backwards();
                    until = first;
                }
                return new RowSpan(
                        first.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant(),
                        zone,
                        true);
            }

            private LocalDateTime until(LocalDateTime begin, @Nullable WrittenTime end, @Nullable LocalTime rangeEnd) {
                if (end != null && end.date() != null) {
                    LocalTime time = end.time();
                    LocalDateTime until = time == null
                            ? end.date().plusDays(1).atStartOfDay()
                            : end.date().atTime(time);
                    if (until.isBefore(begin)) {
                        backwards();
                        return begin;
                    }
                    return until;
                }
                LocalTime time = end == null ? rangeEnd : end.time();
                if (time != null) {
                    LocalDateTime until = begin.toLocalDate().atTime(time);
                    // 19:00-01:00 ends in the night after.
                    return until.isBefore(begin) ? until.plusDays(1) : until;
                }
                return begin.plus(duration());
            }

            private Duration duration() {
                for (var entry : columns.entrySet()) {
                    TableCell cell = row.cell(entry.getKey());
                    if (entry.getValue().field() == Field.DURATION && !cell.isEmpty()) {
                        Duration duration = RowTimes.duration(cell.text());
                        if (duration != null) {
                            return duration;
                        }
                        report.warning(
                                row.where(entry.getKey()),
                                entry.getValue().header(),
                                Report.quote(cell.text()) + " is no duration, the end is not shown",
                                "write it like 90 分钟 or 1.5 小时");
                    }
                }
                return Duration.ZERO;
            }

            private @Nullable WrittenTime read(Field field) {
                for (var entry : columns.entrySet()) {
                    TableCell cell = row.cell(entry.getKey());
                    if (entry.getValue().field() == field && !cell.isEmpty()) {
                        return read(cell, entry.getKey(), entry.getValue());
                    }
                }
                return null;
            }

            private @Nullable WrittenTime read(TableCell cell, int column, Column meaning) {
                Optional<WrittenTime> time =
                        cell.fault() == null ? RowTimes.read(cell, sheet.since1904(), today) : Optional.empty();
                if (time.isPresent()) {
                    return time.get();
                }
                Optional<WrittenTime[]> range = RowTimes.range(cell.text(), today);
                if (range.isPresent()) {
                    lastDay = range.get()[1].date();
                    return range.get()[0];
                }
                bad = true;
                String found = cell.fault() == null ? Report.quote(cell.text()) : cell.fault();
                report.error(
                        row.where(column),
                        meaning.header(),
                        found + " is no date or time, the row is left out",
                        "write it like 2026-11-28 15:00 or 2026年11月28日 下午3点");
                return null;
            }

            private void backwards() {
                report.warning(
                        row.where(),
                        "end",
                        "the end is before the start, it is not shown",
                        "mend the start or the end");
            }
        }
    }

    private static @Nullable LocalDate firstDate(@Nullable WrittenTime... times) {
        for (WrittenTime time : times) {
            if (time != null && time.date() != null) {
                return time.date();
            }
        }
        return null;
    }

    private static @Nullable LocalTime firstTime(@Nullable WrittenTime... times) {
        for (WrittenTime time : times) {
            if (time != null && time.time() != null) {
                return time.time();
            }
        }
        return null;
    }

    private static @Nullable LocalTime firstUntil(@Nullable WrittenTime... times) {
        for (WrittenTime time : times) {
            if (time != null && time.until() != null) {
                return time.until();
            }
        }
        return null;
    }
}
