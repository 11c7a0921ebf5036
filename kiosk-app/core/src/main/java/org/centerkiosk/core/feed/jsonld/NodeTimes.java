package org.centerkiosk.core.feed.jsonld;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.EventDraft;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.WrittenTime;
import org.centerkiosk.core.feed.recurrence.CalendarTime;
import org.centerkiosk.core.feed.recurrence.CalendarTime.Form;
import org.centerkiosk.core.feed.recurrence.Length;
import org.centerkiosk.core.feed.recurrence.Zone;
import org.jspecify.annotations.Nullable;

/** Reads dates and times: ISO 8601 with or without an offset, a date alone, or what people write. */
final class NodeTimes {

    private final FeedWindow window;
    private final Report report;

    NodeTimes(FeedWindow window, Report report) {
        this.window = window;
        this.report = report;
    }

    /** The zone that the node names, else the venue's. */
    ZoneId zone(Node node) {
        for (String property : new String[] {"scheduleTimezone", "kiosk:zone"}) {
            String id = node.text(property);
            try {
                if (!id.isEmpty()) {
                    return ZoneId.of(id);
                }
            } catch (DateTimeException e) {
                report.warning(
                        node.pointer(),
                        property,
                        "unknown time zone " + Report.quote(id) + ", read as " + window.zone(),
                        "use an id such as Asia/Shanghai");
            }
        }
        return window.zone();
    }

    /** The time of a property, null where there is none or it is not understood, which is reported. */
    @Nullable
    CalendarTime read(Node node, String property, ZoneId zone) {
        String text = node.text(property);
        if (text.isEmpty()) {
            return null;
        }
        Optional<CalendarTime> time = parse(text, zone);
        if (time.isEmpty()) {
            report.error(
                    node.pointer(),
                    property,
                    Report.quote(text) + " is no date",
                    "write it like 2026-11-28T15:00:00+08:00");
        }
        return time.orElse(null);
    }

    Optional<CalendarTime> parse(String text, ZoneId zone) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean usual = zone.getRules().isValidOffset(time.toLocalDateTime(), time.getOffset());
            return Optional.of(
                    new CalendarTime(time.toLocalDateTime(), Form.ZONED, Zone.of(usual ? zone : time.getOffset())));
        } catch (DateTimeException e) {
            return withoutOffset(text, zone);
        }
    }

    private Optional<CalendarTime> withoutOffset(String text, ZoneId zone) {
        LocalDate today = window.now().atZone(window.zone()).toLocalDate();
        return WrittenTime.parse(text, today).flatMap(time -> {
            LocalDate date = time.date();
            if (date == null) {
                return Optional.empty();
            }
            LocalDateTime local = time.time() == null ? date.atStartOfDay() : date.atTime(time.time());
            ZoneId written = time.offset() == null ? zone : time.offset();
            return Optional.of(new CalendarTime(local, time.time() == null ? Form.DATE : Form.ZONED, Zone.of(written)));
        });
    }

    /** The one session that a node's own startDate and endDate are; null where it has no usable start. */
    EventDraft.@Nullable Dates dates(Node node, Details details) {
        ZoneId zone = zone(node);
        CalendarTime start = read(node, "startDate", zone);
        if (start == null) {
            return null;
        }
        Instant begin = start.instant();
        Instant end = end(node, start, zone);
        if (end.isBefore(begin)) {
            report.warning(
                    node.pointer(),
                    "endDate",
                    "the end is before the start, it is not shown",
                    "mend the start or the end");
            end = Length.standard(start).endOf(begin, start);
        }
        Instant original = originalStart(node, zone);
        return new EventDraft.Dates(
                original == null ? begin : original, begin, end, start.zone().shownAt(begin), start.date(), details);
    }

    /** The last day of schema.org's endDate is part of the event. */
    private Instant end(Node node, CalendarTime start, ZoneId zone) {
        CalendarTime end = read(node, "endDate", zone);
        if (end != null) {
            boolean wholeDay = end.date() || start.date();
            return wholeDay
                    ? end.at(end.local().toLocalDate().plusDays(1).atStartOfDay())
                            .instant()
                    : end.instant();
        }
        return length(node, start).endOf(start.instant(), start);
    }

    Length length(Node node, CalendarTime start) {
        String duration = node.text("duration");
        try {
            return duration.isEmpty() ? Length.standard(start) : Length.parse(duration);
        } catch (DateTimeException | ArithmeticException e) {
            report.warning(
                    node.pointer(),
                    "duration",
                    Report.quote(duration) + " is no duration, read as none",
                    "write it like PT1H30M");
            return Length.standard(start);
        }
    }

    /** Where the session was first, by which it is known; null where it was never moved. */
    private @Nullable Instant originalStart(Node node, ZoneId zone) {
        for (String property : new String[] {"kiosk:originalStart", "previousStartDate"}) {
            CalendarTime time = read(node, property, zone);
            if (time != null) {
                return time.instant();
            }
        }
        return null;
    }
}
