package org.centerkiosk.core.feed.recurrence;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.centerkiosk.core.feed.recurrence.CalendarTime.Form;
import org.centerkiosk.core.feed.recurrence.Rule.BadRule;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/** Reads one recurrence rule and refuses those that would cost too much. */
public final class RuleParser {

    private static final int LONGEST = 2_000;
    private static final int MOST_PER_INTERVAL = 10_000;
    private static final long TEN_THOUSAND_YEARS = 10_000 * 31_536_000L;
    private static final Map<String, Long> SECONDS = Map.of(
            "SECONDLY", 1L,
            "MINUTELY", 60L,
            "HOURLY", 3_600L,
            "DAILY", 86_400L,
            "WEEKLY", 604_800L,
            "MONTHLY", 2_592_000L,
            "YEARLY", 31_536_000L);

    private final String text;
    private final CalendarTime start;
    private final Map<String, String> parts;
    private @Nullable String doubt;

    private RuleParser(String text, CalendarTime start) throws BadRule {
        this.text = text;
        this.start = start;
        this.parts = parts(text);
    }

    /**
     * The rule of a series that starts then.
     *
     * @throws BadRule where it cannot be used at all
     */
    public static Rule parse(String text, CalendarTime start) throws BadRule {
        return new RuleParser(text.strip(), start).rule();
    }

    private Rule rule() throws BadRule {
        String frequency = parts.getOrDefault("FREQ", "");
        Long seconds = SECONDS.get(frequency);
        if (seconds == null) {
            throw new BadRule("FREQ is missing or unknown");
        }
        if (perInterval(frequency) > MOST_PER_INTERVAL) {
            throw new BadRule("it has more than " + MOST_PER_INTERVAL + " dates for each of its intervals");
        }
        String until = parts.remove("UNTIL");
        long count = number("COUNT", 0);
        parts.remove("COUNT");
        long interval = number("INTERVAL", 1);
        WeekNumbers weeks = WeekNumbers.of(parts);
        weeks.makeExplicit(parts, start.local());
        RecurrenceRule compiled = interval > TEN_THOUSAND_YEARS / seconds ? null : compiled();
        return new Rule(
                text,
                frequency,
                interval,
                Math.clamp(count, 0, Integer.MAX_VALUE),
                until == null ? null : until(until),
                isSelective(frequency),
                weeks,
                compiled,
                doubt);
    }

    private static Map<String, String> parts(String text) throws BadRule {
        if (text.length() > LONGEST) {
            throw new BadRule("it is longer than " + LONGEST + " characters");
        }
        Map<String, String> parts = new TreeMap<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                throw new BadRule("part " + part + " has no value");
            }
        }
        return parts;
    }

    private long number(String part, long otherwise) throws BadRule {
        String value = parts.get(part);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported like the numbers that are too small.
        }
        throw new BadRule(part + " is no number from 1");
    }

    private CalendarTime until(String value) throws BadRule {
        try {
            Form form = CalendarTime.isUtc(value) ? Form.UTC : Form.FLOATING;
            return new CalendarTime(
                    CalendarTime.parse(value),
                    CalendarTime.isDate(value) ? Form.DATE : form,
                    form == Form.UTC ? Zone.of(ZoneOffset.UTC) : start.zone());
        } catch (DateTimeException e) {
            throw new BadRule("UNTIL is no date");
        }
    }

    /** At most how many dates the rule has for one of its intervals. */
    private long perInterval(String frequency) {
        boolean onDays = parts.containsKey("BYDAY")
                || parts.containsKey("BYMONTHDAY")
                || parts.containsKey("BYYEARDAY")
                || parts.containsKey("BYWEEKNO");
        long days = switch (frequency) {
            case "YEARLY" -> onDays ? 366 : size("BYMONTH");
            case "MONTHLY" -> onDays ? 31 : 1;
            case "WEEKLY" -> 7;
            default -> 1;
        };
        return days * size("BYHOUR") * size("BYMINUTE") * size("BYSECOND");
    }

    private boolean isSelective(String frequency) {
        long selecting =
                parts.keySet().stream().filter(name -> name.startsWith("BY")).count();
        return selecting > 1
                || selecting == 1 && List.of("SECONDLY", "MINUTELY", "HOURLY").contains(frequency);
    }

    private long size(String part) {
        return parts.getOrDefault(part, "").chars().filter(c -> c == ',').count() + 1;
    }

    private RecurrenceRule compiled() throws BadRule {
        StringBuilder rule = new StringBuilder("FREQ=").append(parts.get("FREQ"));
        parts.forEach((name, value) -> {
            if (!name.equals("FREQ") && !name.startsWith("X-")) {
                rule.append(';').append(name).append('=').append(value);
            }
        });
        try {
            return new RecurrenceRule(rule.toString(), RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            doubt = e.getMessage();
            return lenient(rule.toString());
        }
    }

    private RecurrenceRule lenient(String rule) throws BadRule {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC2445_LAX);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new BadRule(String.valueOf(doubt));
        }
    }
}
