package org.centerkiosk.core.feed.recurrence;

import java.time.LocalDateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, 3.3.10). The library expands it in local time; COUNT and UNTIL are kept apart, because
 * UNTIL needs the zones of the file and COUNT what {@link WeekNumbers} leaves. A DTSTART that the rule does not match,
 * for which the standard defines nothing, is a session of its own that COUNT leaves out, as most calendar programs have
 * it.
 *
 * @param text as written, for the report
 * @param frequency its FREQ
 * @param interval its INTERVAL
 * @param count how many instances, 0 where it does not say
 * @param until the last instant or local time, null where it does not say
 * @param selective whether it has parts that may leave it without any match for long
 * @param weeks its BYWEEKNO
 * @param compiled all its parts but COUNT and UNTIL; null where its second instance lies beyond every calendar
 * @param doubt what in it the standard does not allow and is left out, null where nothing is
 */
public record Rule(
        String text,
        String frequency,
        long interval,
        int count,
        @Nullable CalendarTime until,
        boolean selective,
        WeekNumbers weeks,
        @Nullable RecurrenceRule compiled,
        @Nullable String doubt) {

    /** What is wrong with a rule, in words for the report. */
    public static final class BadRule extends Exception {
        private static final long serialVersionUID = 1;

        BadRule(String message) {
            super(message);
        }
    }

    boolean isEndless() {
        return count == 0 && until == null;
    }

    /** Whether it repeats so often that it can be no schedule of events. */
    boolean isTooFrequent() {
        return frequency.equals("SECONDLY") || frequency.equals("MINUTELY");
    }

    /** Whether the rule allows an instance at that local time of the series. */
    public boolean allows(LocalDateTime local, CalendarTime start) {
        if (until == null) {
            return true;
        }
        if (until.date()) {
            return !local.toLocalDate().isAfter(until.local().toLocalDate());
        }
        return !start.zone().instant(local).isAfter(until.instant());
    }
}
