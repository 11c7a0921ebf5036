package org.centerkiosk.core.feed.jsonld;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.WrittenTime;
import org.centerkiosk.core.feed.recurrence.CalendarTime;
import org.centerkiosk.core.feed.recurrence.CalendarTime.Form;
import org.centerkiosk.core.feed.recurrence.Length;
import org.centerkiosk.core.feed.recurrence.Rule;
import org.centerkiosk.core.feed.recurrence.RuleInstances;
import org.centerkiosk.core.feed.recurrence.RuleParser;
import org.centerkiosk.core.feed.recurrence.SeriesTimes;
import org.jspecify.annotations.Nullable;

/** Reads a schema.org Schedule as a series: its repetition is said as a rule of iCalendar. */
final class ScheduleReader {

    private static final Map<String, String> WORDS = Map.of(
            "DAILY", "P1D",
            "WEEKLY", "P1W",
            "BIWEEKLY", "P2W",
            "MONTHLY", "P1M",
            "YEARLY", "P1Y",
            "ANNUALLY", "P1Y");
    private static final Map<Character, String> UNITS = Map.of(
            'D', "DAILY",
            'W', "WEEKLY",
            'M', "MONTHLY",
            'Y', "YEARLY");

    private final NodeTimes times;
    private final Report report;

    ScheduleReader(NodeTimes times, Report report) {
        this.times = times;
        this.report = report;
    }

    /** The dates of the schedule, null where it has no usable start. */
    @Nullable
    SeriesTimes read(Node schedule) {
        ZoneId zone = times.zone(schedule);
        CalendarTime from = times.read(schedule, "startDate", zone);
        if (from == null) {
            if (schedule.first("startDate") == null) {
                report.error(schedule.pointer(), "startDate", "the schedule has no start", "add startDate");
            }
            return null;
        }
        CalendarTime start = withTime(from, time(schedule, "startTime"));
        Length length = length(schedule, start);
        Rule rule = rule(schedule, start, zone);
        if (rule != null) {
            start = firstMatch(rule, start, schedule);
        }
        return new SeriesTimes(
                start,
                length,
                rule == null ? List.of() : List.of(rule),
                List.of(),
                List.of(),
                exceptions(schedule, zone),
                List.of());
    }

    private static CalendarTime withTime(CalendarTime date, @Nullable LocalTime time) {
        return time == null ? date : new CalendarTime(date.local().toLocalDate().atTime(time), Form.ZONED, date.zone());
    }

    private @Nullable LocalTime time(Node schedule, String property) {
        String text = schedule.text(property);
        if (text.isEmpty()) {
            return null;
        }
        // An offset beside a time says nothing that scheduleTimezone does not say better.
        String local = text.replaceFirst("(?i)(Z|[+-]\\d\\d:?\\d\\d)$", "").replaceFirst("^T", "");
        Optional<WrittenTime> time = WrittenTime.parse(local, java.time.LocalDate.EPOCH);
        if (time.isEmpty() || time.get().time() == null) {
            report.warning(schedule.pointer(), property, Report.quote(text) + " is no time", "write it like 19:30:00");
            return null;
        }
        return time.get().time();
    }

    private Length length(Node schedule, CalendarTime start) {
        LocalTime end = time(schedule, "endTime");
        if (end == null || start.date()) {
            return times.length(schedule, start);
        }
        Duration length = Duration.between(start.local().toLocalTime(), end);
        return new Length(0, length.isNegative() ? length.plusDays(1) : length);
    }

    private @Nullable Rule rule(Node schedule, CalendarTime start, ZoneId zone) {
        String text = ruleText(schedule, start, zone);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Rule rule = RuleParser.parse(text, start);
            if (rule.doubt() != null) {
                report.warning(
                        schedule.pointer(), "repeatFrequency", rule.doubt() + "; read without that part", "mend it");
            }
            return rule;
        } catch (Rule.BadRule e) {
            report.error(
                    schedule.pointer(),
                    "repeatFrequency",
                    Report.quote(schedule.text("repeatFrequency")) + ": " + e.getMessage()
                            + "; read without repetition",
                    "write it like P1W");
            return null;
        }
    }

    private String ruleText(Node schedule, CalendarTime start, ZoneId zone) {
        String said = schedule.text("repeatFrequency").toUpperCase(Locale.ROOT);
        String days = days(schedule);
        String frequency = WORDS.getOrDefault(Node.local(said), said);
        if (frequency.isEmpty()) {
            frequency = days.isEmpty() ? "" : "P1W";
        }
        if (frequency.isEmpty()) {
            return "";
        }
        String unit = UNITS.getOrDefault(frequency.charAt(frequency.length() - 1), "");
        String number = frequency.replaceAll("\\D", "");
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency.startsWith("PT") ? "" : unit);
        rule.append(";INTERVAL=").append(number.isEmpty() ? "1" : number);
        part(rule, "BYDAY", days);
        part(rule, "BYMONTH", list(schedule, "byMonth"));
        part(rule, "BYMONTHDAY", list(schedule, "byMonthDay"));
        part(rule, "COUNT", schedule.text("repeatCount"));
        CalendarTime end = schedule.text("repeatCount").isEmpty() ? times.read(schedule, "endDate", zone) : null;
        if (end != null) {
            part(rule, "UNTIL", end.local().toLocalDate().toString().replace("-", ""));
        }
        return rule.toString();
    }

    private static void part(StringBuilder rule, String name, String value) {
        if (!value.isEmpty()) {
            rule.append(';').append(name).append('=').append(value);
        }
    }

    private static String list(Node schedule, String property) {
        return schedule.all(property).stream().map(Node::asText).collect(Collectors.joining(","));
    }

    /** Monday, https://schema.org/Monday, MO or 2MO; with byMonthWeek the days of those weeks of a month. */
    private static String days(Node schedule) {
        List<String> weeks =
                schedule.all("byMonthWeek").stream().map(Node::asText).toList();
        List<String> days = new ArrayList<>();
        for (Node day : schedule.all("byDay")) {
            String name = Node.local(day.asText()).toUpperCase(Locale.ROOT);
            String code = name.matches("[-+]?\\d*[A-Z]{2}") ? name : name.substring(0, Math.min(2, name.length()));
            if (weeks.isEmpty() || code.length() != 2) {
                days.add(code);
            } else {
                weeks.forEach(week -> days.add(week + code));
            }
        }
        return String.join(",", days);
    }

    /** The startDate of a Schedule only says from when on; its first session is the first that the rule has. */
    private CalendarTime firstMatch(Rule rule, CalendarTime start, Node schedule) {
        try {
            LocalDateTime first = RuleInstances.of(rule, start.local()).next();
            return first == null ? start : start.at(first);
        } catch (Rule.BadRule e) {
            report.error(schedule.pointer(), "repeatFrequency", e.getMessage(), "mend the schedule");
            return start;
        }
    }

    private List<CalendarTime> exceptions(Node schedule, ZoneId zone) {
        List<CalendarTime> exceptions = new ArrayList<>();
        for (Node date : schedule.all("exceptDate")) {
            Optional<CalendarTime> time = times.parse(date.asText(), zone);
            if (time.isPresent()) {
                exceptions.add(time.get());
            } else {
                report.error(
                        date.pointer(),
                        "exceptDate",
                        Report.quote(date.asText()) + " is no date",
                        "write it like 2026-11-28");
            }
        }
        return exceptions;
    }
}
