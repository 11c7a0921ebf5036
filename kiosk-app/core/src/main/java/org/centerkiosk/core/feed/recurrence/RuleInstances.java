package org.centerkiosk.core.feed.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.centerkiosk.core.feed.recurrence.Rule.BadRule;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The instances that a rule generates, one at a time and in order; DTSTART is among them only where the rule matches it.
 * The library bounds the search for the next one; what it would collect at once is bounded here.
 */
public final class RuleInstances {

    private static final int LAST_YEAR = 9999;
    private final LocalDateTime start;
    private final WeekNumbers weeks;
    private final @Nullable RecurrenceRuleIterator iterator;
    private LocalDateTime last = LocalDateTime.MIN;

    private RuleInstances(LocalDateTime start, WeekNumbers weeks, @Nullable RecurrenceRuleIterator iterator) {
        this.start = start;
        this.weeks = weeks;
        this.iterator = iterator;
    }

    /** Instances from that local time on. */
    public static RuleInstances of(Rule rule, LocalDateTime start) throws BadRule {
        if (rule.compiled() == null) {
            return new RuleInstances(start, rule.weeks(), null);
        }
        LocalDateTime first = rule.weeks().searchFrom(start, rule.interval());
        DateTime from = new DateTime(
                first.getYear(),
                first.getMonthValue() - 1,
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                first.getSecond());
        try {
            return new RuleInstances(start, rule.weeks(), rule.compiled().iterator(from));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw neverMatches();
        }
    }

    /**
     * The next instance, null where there is none before the year 10000.
     *
     * @throws BadRule where the rule goes on without ever matching
     */
    public @Nullable LocalDateTime next() throws BadRule {
        try {
            while (iterator != null && iterator.hasNext()) {
                LocalDateTime next =
                        LocalDateTime.ofEpochSecond(Math.floorDiv(iterator.nextMillis(), 1000L), 0, ZoneOffset.UTC);
                if (next.getYear() > LAST_YEAR || !next.isAfter(last)) {
                    return null;
                }
                last = next;
                if (!next.isBefore(start) && weeks.allow(next)) {
                    return next;
                }
            }
            return null;
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
            throw neverMatches();
        }
    }

    private static BadRule neverMatches() {
        return new BadRule("it finds no further date within a thousand of its intervals");
    }
}
