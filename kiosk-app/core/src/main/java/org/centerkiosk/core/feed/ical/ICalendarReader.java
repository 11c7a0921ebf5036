package org.centerkiosk.core.feed.ical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.EventAssembler;
import org.centerkiosk.core.feed.EventDraft;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Field;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.Series;
import org.centerkiosk.core.feed.recurrence.StepBudget;

/** Reads an iCalendar file. */
public final class ICalendarReader {

    private final FeedLimits limits;

    public ICalendarReader(FeedLimits limits) {
        this.limits = limits;
    }

    /** The events with sessions in the window. */
    public List<Event> read(FeedDocument document, FeedWindow window, Report report) {
        ComponentParser parser = new ComponentParser(limits, report);
        parse(document, parser, report);
        if (parser.calendars().isEmpty() && parser.events().isEmpty()) {
            report.fatal(null, null, "no calendar is in the file", "export the calendar again");
            return List.of();
        }
        if (parser.events().isEmpty()) {
            report.warning(null, "VEVENT", "the calendar has no events", "check that it is the right calendar");
        }
        return events(parser, document, window, report);
    }

    private List<Event> events(ComponentParser parser, FeedDocument document, FeedWindow window, Report report) {
        ContentLine method = parser.calendarProperty("METHOD");
        boolean isCancelling = method != null && method.value().strip().equalsIgnoreCase("CANCEL");
        Zones zones = new Zones(window, parser.calendarProperty("X-WR-TIMEZONE"), parser.zones(), report);
        SeriesReader reader = new SeriesReader(zones, report);
        EventAssembler assembler = new EventAssembler(limits, window, document, report);
        StepBudget budget = new StepBudget(limits);
        List<Event> events = new ArrayList<>();
        for (EventGroup group : groups(parser.events(), report)) {
            try {
                budget.nextEvent();
                assembler
                        .assemble(draft(group, reader, window, budget, isCancelling, report))
                        .ifPresent(events::add);
            } catch (RuntimeException e) {
                // Dates beyond all calculation, or what a library stumbles over: this event alone is lost.
                report.error(
                        where(group),
                        null,
                        "the event cannot be worked out (" + e + "), it is left out",
                        "check its dates and rules");
            }
        }
        return events;
    }

    private EventDraft draft(
            EventGroup group,
            SeriesReader reader,
            FeedWindow window,
            StepBudget budget,
            boolean isCancelling,
            Report report) {
        Details details = new Details();
        if (isCancelling) {
            details.add(Field.STATUS, new Details.Value("CANCELLED", false, null, "METHOD"));
        }
        if (!group.masters().isEmpty()) {
            PropertyDetails.read(group.masters().getFirst(), details);
        }
        Series series = reader.read(group, details);
        if (series == null) {
            return new EventDraft(group.uid(), details, List.of(), 1, where(group));
        }
        Series.Expansion expansion = series.expand(window, limits, budget);
        reportExpansion(expansion, group, report);
        return new EventDraft(group.uid(), details, expansion.sessions(), expansion.count(), where(group));
    }

    private void reportExpansion(Series.Expansion expansion, EventGroup group, Report report) {
        if (!expansion.failure().isEmpty()) {
            report.error(where(group), "RRULE", expansion.failure() + "; no further dates are listed", "mend the rule");
        }
        if (expansion.isSpent()) {
            report.error(
                    where(group),
                    "RRULE",
                    "the rule has too many dates to count; those after the first " + limits.stepsPerRule()
                            + " steps are left out",
                    "repeat it less often or begin it later");
        }
        if (expansion.isCut()) {
            report.error(
                    where(group),
                    "RRULE",
                    "more than " + limits.sessionsPerEvent() + " sessions; the rest is left out",
                    "repeat it less often");
        }
    }

    private List<EventGroup> groups(List<Component> components, Report report) {
        Map<String, EventGroup> groups = new LinkedHashMap<>();
        for (Component component : components) {
            String uid = component.value("UID");
            groups.computeIfAbsent(uid.isEmpty() ? madeUid(component, report) : uid, EventGroup::new)
                    .add(component);
        }
        groups.values().forEach(group -> group.settle(report));
        return List.copyOf(groups.values());
    }

    private static String madeUid(Component component, Report report) {
        report.warning(
                component.where(),
                "UID",
                "the event has no UID; made from title, place and start, so a later move reads as cancelled plus new",
                "give it a UID that stays");
        String text =
                component.value("SUMMARY") + '\n' + component.value("LOCATION") + '\n' + component.value("DTSTART");
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String where(EventGroup group) {
        return (group.masters().isEmpty() ? group.overrides() : group.masters())
                .getFirst()
                .where();
    }

    private static void parse(FeedDocument document, ComponentParser parser, Report report) {
        LogicalLines lines = LogicalLines.of(document.body());
        reportCharset(lines, report);
        parser.parse(lines);
    }

    private static void reportCharset(LogicalLines lines, Report report) {
        if (lines.encoding().damaged() > 0) {
            report.warning(
                    null, null, lines.encoding().damaged() + " characters are damaged", "save the calendar as UTF-8");
        } else if (lines.encoding().charset() != StandardCharsets.UTF_8) {
            report.warning(
                    null,
                    null,
                    "not in UTF-8, read as " + lines.encoding().charset().name(),
                    "save the calendar as UTF-8");
        }
    }
}
