package org.centerkiosk.core.feed.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.CalendarTime;
import org.centerkiosk.core.feed.recurrence.CalendarTime.Form;
import org.centerkiosk.core.feed.recurrence.Length;
import org.jspecify.annotations.Nullable;

/** Reads the properties that hold times, and reports those that hold none. */
final class TimeReader {

    private static final int LAST_LIKELY_YEAR = 2200;

    private final Zones zones;
    private final Report report;

    TimeReader(Zones zones, Report report) {
        this.zones = zones;
        this.report = report;
    }

    /** A date within a list, with a length where it is a PERIOD. */
    record Listed(CalendarTime time, @Nullable Length length) {}

    @Nullable
    CalendarTime read(ContentLine line) {
        return read(line, line.value().strip());
    }

    private @Nullable CalendarTime read(ContentLine line, String text) {
        try {
            LocalDateTime local = CalendarTime.parse(text);
            if (local.getYear() > LAST_LIKELY_YEAR) {
                report.warning(
                        line.where(),
                        line.name(),
                        "the year of " + Report.quote(text) + " is far away",
                        "leave the end out of what has no end, or mend the year");
            }
            if (CalendarTime.isDate(text)) {
                return new CalendarTime(local, Form.DATE, zones.venue());
            }
            return CalendarTime.isUtc(text) ? utc(local) : inZone(line, local);
        } catch (DateTimeException e) {
            report.error(
                    line.where(), line.name(), Report.quote(text) + " is no date", "write it like 20261128T150000");
            return null;
        }
    }

    /** UTC is converted where the file says in which zone it means its times. */
    private CalendarTime utc(LocalDateTime local) {
        return new CalendarTime(zones.utc().local(local.toInstant(ZoneOffset.UTC)), Form.UTC, zones.utc());
    }

    private CalendarTime inZone(ContentLine line, LocalDateTime local) {
        String tzid = line.parameter("TZID");
        if (tzid == null || tzid.isBlank()) {
            return new CalendarTime(local, Form.FLOATING, zones.floating());
        }
        return Zones.isUtc(tzid) ? utc(local) : new CalendarTime(local, Form.ZONED, zones.byId(tzid, line));
    }

    /** The dates and periods of an RDATE or EXDATE; one that is none is reported and left out. */
    List<Listed> list(ContentLine line) {
        List<Listed> list = new ArrayList<>();
        for (String text : line.value().split(",")) {
            if (!text.isBlank()) {
                Listed listed = listed(line, text.strip());
                if (listed != null) {
                    list.add(listed);
                }
            }
        }
        return list;
    }

    private @Nullable Listed listed(ContentLine line, String text) {
        int slash = text.indexOf('/');
        CalendarTime start = read(line, slash < 0 ? text : text.substring(0, slash));
        if (start == null || slash < 0) {
            return start == null ? null : new Listed(start, null);
        }
        String end = text.substring(slash + 1);
        if (end.startsWith("P") || end.startsWith("p") || end.startsWith("+")) {
            return new Listed(start, duration(line, end));
        }
        CalendarTime until = read(line, end);
        return new Listed(start, until == null ? null : between(start, until, line));
    }

    private @Nullable Length duration(ContentLine line, String text) {
        try {
            return Length.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            report.warning(
                    line.where(),
                    line.name(),
                    Report.quote(text) + " is no duration, read as none",
                    "write it like PT1H30M");
            return null;
        }
    }

    private Length between(CalendarTime start, CalendarTime written, ContentLine line) {
        CalendarTime end = written.within(start);
        if (start.date()) {
            boolean within = end.local().toLocalTime().toSecondOfDay() > 0;
            long days = ChronoUnit.DAYS.between(
                            start.local().toLocalDate(), end.local().toLocalDate())
                    + (within ? 1 : 0);
            // DTEND on the same day is a frequent mistake for "that day".
            return days >= 0 ? Length.ofDays(Math.max(1, days)) : backwards(line, Length.ofDays(1));
        }
        Duration exact = Duration.between(start.instant(), end.instant());
        return exact.isNegative() ? backwards(line, Length.NONE) : new Length(0, exact);
    }

    private Length backwards(ContentLine line, Length length) {
        report.warning(
                line.where(),
                line.name(),
                Report.quote(line.value()) + " is before the start, the end is not shown",
                "mend the start or the end");
        return length;
    }

    /** How long the component lasts; null where it says nothing of it. */
    @Nullable
    Length length(Component component, CalendarTime start) {
        ContentLine end = component.first("DTEND");
        if (end != null) {
            CalendarTime time = read(end);
            return time == null ? null : between(start, time, end);
        }
        ContentLine duration = component.first("DURATION");
        return duration == null ? null : duration(duration, duration.value().strip());
    }
}
