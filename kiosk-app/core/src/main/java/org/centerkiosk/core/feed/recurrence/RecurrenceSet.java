package org.centerkiosk.core.feed.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a series in order: DTSTART, rules and single dates together, without the excluded ones. It holds one
 * instance of each rule at a time, and stops when the budget is spent.
 */
final class RecurrenceSet {

    private final StepBudget budget;
    private final CalendarTime start;
    private final List<RuleSource> rules = new ArrayList<>();
    private final List<RuleSource> excludedRules = new ArrayList<>();
    private final List<Occurrence> dates;
    private final Set<Instant> kept = new HashSet<>();
    private final Set<Instant> excludedInstants = new HashSet<>();
    private final Set<LocalDate> excludedDates = new HashSet<>();
    private int nextDate;
    private @Nullable Instant last;
    private boolean spent;
    private @Nullable String failure;

    RecurrenceSet(SeriesTimes times, StepBudget budget) {
        this.budget = budget;
        this.start = times.start();
        this.dates = Stream.of(
                        Stream.of(Occurrence.generated(start)), times.dates().stream(), times.overridden().stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Occurrence::at))
                .toList();
        for (CalendarTime excluded : times.excluded()) {
            if (excluded.date() || start.date()) {
                excludedDates.add(excluded.writtenDay());
            } else {
                excludedInstants.add(excluded.within(start).instant());
                if (start.floating()) {
                    // Writers who leave the zone out of DTSTART mean the same clock here.
                    excludedInstants.add(start.at(excluded.local()).instant());
                }
            }
        }
        times.overridden().forEach(override -> kept.add(override.at()));
        times.rules().forEach(rule -> rules.add(new RuleSource(rule)));
        times.excludedRules().forEach(rule -> excludedRules.add(new RuleSource(rule)));
    }

    /** The next instance, null at the end or where the budget is spent. */
    @Nullable
    Occurrence next() {
        while (true) {
            Occurrence next = take();
            if (next == null) {
                return null;
            }
            if (!next.at().equals(last) && (kept.contains(next.at()) || !isExcluded(next))) {
                last = next.at();
                return next;
            }
        }
    }

    boolean isSpent() {
        return spent;
    }

    /** What stopped a rule, null where nothing did. */
    @Nullable
    String failure() {
        return failure;
    }

    private @Nullable Occurrence take() {
        RuleSource first = null;
        for (RuleSource rule : rules) {
            Occurrence head = rule.head();
            if (head != null && (first == null || head.at().isBefore(first.at()))) {
                first = rule;
            }
        }
        Occurrence date = nextDate < dates.size() ? dates.get(nextDate) : null;
        if (date != null && (first == null || !first.at().isBefore(date.at()))) {
            nextDate++;
            return date;
        }
        return first == null ? null : first.takeHead();
    }

    private boolean isExcluded(Occurrence occurrence) {
        if (excludedInstants.contains(occurrence.at())
                || excludedDates.contains(occurrence.time().local().toLocalDate())) {
            return true;
        }
        for (RuleSource rule : excludedRules) {
            if (rule.reaches(occurrence.at())) {
                return true;
            }
        }
        return false;
    }

    /** One rule, one instance ahead. */
    private final class RuleSource {

        private final Rule rule;
        private @Nullable RuleInstances instances;
        private @Nullable Occurrence head;
        private int left;

        RuleSource(Rule rule) {
            this.rule = rule;
            this.left = rule.count() == 0 ? Integer.MAX_VALUE : rule.count();
            if (rule.selective() && budget.isSearchSpent()) {
                failure = "not tried, because too many rules of this document match nothing";
                return;
            }
            try {
                instances = RuleInstances.of(rule, start.local());
                advance();
            } catch (Rule.BadRule e) {
                failure = e.getMessage();
                budget.searchFailed();
            }
        }

        @Nullable
        Occurrence head() {
            return head;
        }

        Instant at() {
            return head == null ? Instant.MAX : head.at();
        }

        @Nullable
        Occurrence takeHead() {
            Occurrence taken = head;
            left--;
            head = null;
            if (left > 0) {
                advance();
            }
            return taken;
        }

        /** Whether the rule has an instance at that time; asked in ascending order. */
        boolean reaches(Instant at) {
            while (head != null && head.at().isBefore(at)) {
                takeHead();
            }
            return head != null && head.at().equals(at);
        }

        private void advance() {
            if (instances == null) {
                return;
            }
            if (!budget.take()) {
                spent = true;
                return;
            }
            try {
                LocalDateTime local = instances.next();
                head = local == null || !rule.allows(local, start) ? null : Occurrence.generated(start.at(local));
            } catch (Rule.BadRule e) {
                failure = e.getMessage();
                budget.searchFailed();
            }
        }
    }
}
