package org.centerkiosk.core.feed.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.CalendarTime;
import org.centerkiosk.core.feed.recurrence.Length;
import org.centerkiosk.core.feed.recurrence.Occurrence;
import org.centerkiosk.core.feed.recurrence.Override;
import org.centerkiosk.core.feed.recurrence.Rule;
import org.centerkiosk.core.feed.recurrence.RuleParser;
import org.centerkiosk.core.feed.recurrence.Series;
import org.centerkiosk.core.feed.recurrence.SeriesTimes;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one UID's components into a series; what cannot be read of them is reported. */
final class SeriesReader {

    private final TimeReader timeReader;
    private final Report report;

    SeriesReader(Zones zones, Report report) {
        this.timeReader = new TimeReader(zones, report);
        this.report = report;
    }

    /** A series and what is said of it as a whole; null where it has no usable date at all. */
    @Nullable
    Series read(EventGroup group, Details details) {
        Component first = group.masters().isEmpty()
                ? group.overrides().getFirst()
                : group.masters().getFirst();
        CalendarTime start = start(first);
        if (start == null) {
            return null;
        }
        Length own = timeReader.length(first, start);
        Length length = own == null ? Length.standard(start) : own;
        List<Override> overrides = overrides(group, first, start, details);
        boolean orphans = group.masters().isEmpty();
        if (orphans) {
            start = overrides.isEmpty() ? start : overrides.getFirst().id().time();
        }
        SeriesTimes times = new SeriesTimes(
                start,
                length,
                orphans ? List.of() : rules(first, "RRULE", start),
                orphans ? List.of() : rules(first, "EXRULE", start),
                orphans ? List.of() : dates(first, start),
                excluded(first),
                overrides.stream().map(Override::id).toList());
        return new Series(times, details, overrides);
    }

    private @Nullable CalendarTime start(Component component) {
        ContentLine line = component.first("DTSTART");
        if (line == null) {
            line = component.first("RECURRENCE-ID");
        }
        if (line == null) {
            report.error(component.where(), "DTSTART", "the event has no start, it is left out", "add DTSTART");
            return null;
        }
        return timeReader.read(line);
    }

    private List<Rule> rules(Component component, String property, CalendarTime start) {
        List<Rule> rules = new ArrayList<>();
        for (ContentLine line : component.all(property)) {
            try {
                Rule rule = RuleParser.parse(line.value(), start);
                if (rules.stream().noneMatch(other -> other.text().equals(rule.text()))) {
                    rules.add(rule);
                }
                if (rule.doubt() != null) {
                    report.warning(
                            line.where(),
                            property,
                            Report.quote(line.value()) + ": " + rule.doubt() + "; read without that part",
                            "mend the rule");
                }
            } catch (Rule.BadRule e) {
                report.error(
                        line.where(),
                        property,
                        Report.quote(line.value()) + ": " + e.getMessage() + "; the rule is left out",
                        "mend the rule or list the dates with RDATE");
            }
        }
        return rules;
    }

    private List<Occurrence> dates(Component component, CalendarTime start) {
        List<Occurrence> dates = new ArrayList<>();
        for (ContentLine line : component.all("RDATE")) {
            timeReader.list(line).forEach(date -> dates.add(Occurrence.listed(date.time(), date.length(), start)));
        }
        return dates;
    }

    private List<CalendarTime> excluded(Component component) {
        List<CalendarTime> excluded = new ArrayList<>();
        for (ContentLine line : component.all("EXDATE")) {
            timeReader.list(line).forEach(date -> excluded.add(date.time()));
        }
        return excluded;
    }

    /** The overrides, and the further components without RECURRENCE-ID, which stand for instances of their own. */
    private List<Override> overrides(EventGroup group, Component first, CalendarTime start, Details details) {
        Map<Occurrence, Override> byId = new HashMap<>();
        for (Component component : group.overrides()) {
            ContentLine id = component.first("RECURRENCE-ID");
            CalendarTime time = id == null ? null : timeReader.read(id);
            if (id != null && time != null) {
                boolean onwards = "THISANDFUTURE".equalsIgnoreCase(id.parameter("RANGE"));
                put(byId, component, override(component, Occurrence.listed(time, null, start), onwards, details));
            }
        }
        for (Component component : group.masters()) {
            CalendarTime time = component == first ? null : start(component);
            if (time != null) {
                put(byId, component, override(component, Occurrence.listed(time, null, start), false, details));
            }
        }
        return List.copyOf(byId.values());
    }

    private void put(Map<Occurrence, Override> byId, Component component, Override override) {
        Override other = byId.get(override.id());
        if (other != null) {
            report.warning(
                    component.where(),
                    "RECURRENCE-ID",
                    "the same instance is overridden twice; the last of the highest SEQUENCE counts",
                    "remove the old version");
        }
        if (other == null || other.sequence() <= override.sequence()) {
            byId.put(override.id(), override);
        }
    }

    private Override override(Component component, Occurrence id, boolean onwards, Details details) {
        ContentLine line = component.first("DTSTART");
        CalendarTime written = line == null ? null : timeReader.read(line);
        CalendarTime start = written == null ? id.time() : written;
        Details own = new Details(details);
        PropertyDetails.read(component, own);
        int sequence = EventGroup.sequence(component);
        return new Override(id, onwards, start, timeReader.length(component, start), own, sequence);
    }
}
