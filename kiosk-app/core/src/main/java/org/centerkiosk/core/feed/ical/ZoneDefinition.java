package org.centerkiosk.core.feed.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.CalendarTime;
import org.centerkiosk.core.feed.recurrence.Rule;
import org.centerkiosk.core.feed.recurrence.RuleInstances;
import org.centerkiosk.core.feed.recurrence.RuleParser;
import org.centerkiosk.core.feed.recurrence.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of a VTIMEZONE (RFC 5545, 3.6.5): the changes between standard and daylight time, listed one by one up to
 * a few years past the window.
 */
final class ZoneDefinition {

    /** A yearly change since 1601, as some writers begin them, and some room. */
    private static final int MOST_CHANGES = 1_000;

    private final Component definition;
    private final Instant last;
    private final Report report;
    private final TreeMap<Instant, ZoneOffset> offsets = new TreeMap<>();
    private @Nullable LocalDateTime firstOnset;
    private @Nullable ZoneOffset before;

    private ZoneDefinition(Component definition, Instant last, Report report) {
        this.definition = definition;
        this.last = last;
        this.report = report;
    }

    /**
     * The zone, or null where the definition says no offset.
     *
     * @param last changes after this are not needed
     */
    static @Nullable Zone read(Component definition, Instant last, Report report) {
        ZoneDefinition reader = new ZoneDefinition(definition, last, report);
        for (Component observance : definition.children()) {
            try {
                reader.add(observance);
            } catch (DateTimeException | Rule.BadRule e) {
                report.warning(
                        observance.where(),
                        observance.name(),
                        "a part of VTIMEZONE " + Report.quote(definition.value("TZID")) + " cannot be read ("
                                + e.getMessage() + ")",
                        "export the calendar again or use a known TZID");
            }
        }
        return reader.before == null ? null : new Zone(reader.rules(reader.before), null);
    }

    private void add(Component observance) throws Rule.BadRule {
        ZoneOffset from = offset(observance.value("TZOFFSETFROM"));
        ZoneOffset to = offset(observance.value("TZOFFSETTO"));
        LocalDateTime onset = CalendarTime.parse(observance.value("DTSTART"));
        if (firstOnset == null || onset.isBefore(firstOnset)) {
            firstOnset = onset;
            before = from;
        }
        put(onset, from, to);
        for (ContentLine dates : observance.all("RDATE")) {
            for (String date : dates.value().split(",")) {
                put(CalendarTime.parse(date), from, to);
            }
        }
        for (ContentLine line : observance.all("RRULE")) {
            repeat(line, onset, from, to);
        }
    }

    private void repeat(ContentLine line, LocalDateTime onset, ZoneOffset from, ZoneOffset to) throws Rule.BadRule {
        CalendarTime start = new CalendarTime(onset, CalendarTime.Form.FLOATING, Zone.of(from));
        Rule rule = RuleParser.parse(line.value(), start);
        RuleInstances instances = RuleInstances.of(rule, onset);
        int most = rule.count() == 0 ? MOST_CHANGES : Math.min(rule.count(), MOST_CHANGES);
        LocalDateTime next = instances.next();
        for (int i = 0; i < most && next != null && rule.allows(next, start); i++) {
            if (next.toInstant(from).isAfter(last)) {
                return;
            }
            put(next, from, to);
            next = instances.next();
        }
    }

    private void put(LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        offsets.put(onset.toInstant(from), to);
    }

    private ZoneRules rules(ZoneOffset first) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset current = first;
        for (var change : offsets.entrySet()) {
            if (!change.getValue().equals(current)) {
                LocalDateTime local =
                        LocalDateTime.ofEpochSecond(change.getKey().getEpochSecond(), 0, current);
                transitions.add(ZoneOffsetTransition.of(local, current, change.getValue()));
                current = change.getValue();
            }
        }
        try {
            return ZoneRules.of(first, first, List.of(), transitions, List.of());
        } catch (IllegalArgumentException e) {
            report.warning(
                    definition.where(),
                    "VTIMEZONE",
                    Report.quote(definition.value("TZID")) + " contradicts itself, read as " + first,
                    "export the calendar again or use a known TZID");
            return ZoneRules.of(first);
        }
    }

    /** {@code +0800}, {@code -1130} or {@code +080543} (RFC 5545, 3.3.14), also with colons. */
    private static ZoneOffset offset(String text) {
        String digits = text.replace(":", "");
        return ZoneOffset.of(digits.startsWith("+") || digits.startsWith("-") ? digits : "+" + digits);
    }
}
