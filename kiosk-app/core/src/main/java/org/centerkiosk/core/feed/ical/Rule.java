package org.centerkiosk.core.feed.ical;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, 3.3.10). The library expands it in local time; COUNT and UNTIL are kept apart, because
 * COUNT includes a DTSTART that does not match the rule and UNTIL needs the zones of the file.
 *
 * @param text as written, for the report
 * @param parts its parts but COUNT and UNTIL
 * @param count how many instances, 0 where it does not say
 * @param until the last instant or local time, null where it does not say
 */
record Rule(
        String text,
        Map<String, String> parts,
        int count,
        @Nullable CalendarTime until) {

    private static final Map<String, Long> SECONDS = Map.of(
            "SECONDLY", 1L,
            "MINUTELY", 60L,
            "HOURLY", 3_600L,
            "DAILY", 86_400L,
            "WEEKLY", 604_800L,
            "MONTHLY", 2_592_000L,
            "YEARLY", 31_536_000L);
    private static final long TEN_THOUSAND_YEARS = 10_000 * 31_536_000L;

    /** What is wrong with a rule, in words for the report. */
    static final class BadRule extends Exception {
        private static final long serialVersionUID = 1;

        BadRule(String message) {
            super(message);
        }
    }

    static Rule parse(ContentLine line, Zones zones, CalendarTime start) throws BadRule {
        String text = line.value().strip();
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
        if (!SECONDS.containsKey(parts.getOrDefault("FREQ", ""))) {
            throw new BadRule("FREQ is missing or unknown");
        }
        String until = parts.remove("UNTIL");
        String count = parts.remove("COUNT");
        return new Rule(
                text, parts, count == null ? 0 : count(count), until == null ? null : until(until, zones, start));
    }

    private static int count(String text) throws BadRule {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Reported like the numbers that are too small.
        }
        throw new BadRule("COUNT is no number from 1");
    }

    private static CalendarTime until(String text, Zones zones, CalendarTime start) throws BadRule {
        try {
            LocalDateTime local = CalendarTime.parse(text);
            return new CalendarTime(
                    local,
                    CalendarTime.isDate(text),
                    CalendarTime.isUtc(text) ? Zone.of(ZoneOffset.UTC) : start.zone());
        } catch (DateTimeException e) {
            throw new BadRule("UNTIL is no date");
        }
    }

    boolean isEndless() {
        return count == 0 && until == null;
    }

    /** Whether the rule allows an instance at that local time of the series. */
    boolean allows(LocalDateTime local, CalendarTime start) {
        if (until == null) {
            return true;
        }
        if (until.date()) {
            return !local.toLocalDate().isAfter(until.local().toLocalDate());
        }
        return !start.zone().instant(local).isAfter(until.instant());
    }

    /** Instances from that local time on, in order; the start itself is among them only where the rule generates it. */
    Instances instances(LocalDateTime start) throws BadRule {
        return new Instances(text, iterator(start));
    }

    private @Nullable RecurrenceRuleIterator iterator(LocalDateTime start) throws BadRule {
        if (interval() > TEN_THOUSAND_YEARS / SECONDS.get(parts.get("FREQ"))) {
            return null;
        }
        DateTime first = new DateTime(
                start.getYear(),
                start.getMonthValue() - 1,
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond());
        return compiled().iterator(first);
    }

    private long interval() throws BadRule {
        try {
            long interval = Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
            if (interval > 0) {
                return interval;
            }
        } catch (NumberFormatException e) {
            // Reported like the numbers that are too small.
        }
        throw new BadRule("INTERVAL is no number from 1");
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
            return lenient(rule.toString(), e);
        }
    }

    private static RecurrenceRule lenient(String rule, InvalidRecurrenceRuleException strict) throws BadRule {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC2445_LAX);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new BadRule(String.valueOf(strict.getMessage()));
        }
    }

    /** Instances of a rule, one at a time; the work of one is bounded by the library. */
    static final class Instances {

        private static final int LAST_YEAR = 9999;

        private final String rule;
        private final @Nullable RecurrenceRuleIterator iterator;
        private LocalDateTime last = LocalDateTime.MIN;

        private Instances(String rule, @Nullable RecurrenceRuleIterator iterator) {
            this.rule = rule;
            this.iterator = iterator;
        }

        /**
         * The next instance, null where there is none before the year 10000.
         *
         * @throws BadRule where the rule goes on without ever matching
         */
        @Nullable
        LocalDateTime next() throws BadRule {
            try {
                if (iterator == null || !iterator.hasNext()) {
                    return null;
                }
                LocalDateTime next =
                        LocalDateTime.ofEpochSecond(Math.floorDiv(iterator.nextMillis(), 1000L), 0, ZoneOffset.UTC);
                if (next.getYear() > LAST_YEAR || !next.isAfter(last)) {
                    return null;
                }
                last = next;
                return next;
            } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
                throw new BadRule("it matches no date within a thousand of its intervals");
            }
        }
    }
}
