package org.centerkiosk.core.feed.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;

/**
 * Builds the components of a calendar file from its lines. Whatever is out of order is reported and stepped over, so
 * that the events before and after it stay.
 */
final class ComponentParser {

    private static final int DEEPEST = 8;
    private static final Set<String> KEPT = Set.of("VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT");
    private static final Set<String> TEXTS =
            Set.of("SUMMARY", "DESCRIPTION", "COMMENT", "LOCATION", "X-ALT-DESC", "CONTACT");

    private final FeedLimits limits;
    private final Report report;
    private final List<Component> events = new ArrayList<>();
    private final List<Component> zones = new ArrayList<>();
    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private int tooMany;

    ComponentParser(FeedLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    void parse(LogicalLines lines) {
        lines.forEach((text, number) -> {
            if (!text.isBlank()) {
                line(text, number);
            }
        });
        finish();
    }

    List<Component> events() {
        return events;
    }

    List<Component> zones() {
        return zones;
    }

    List<Component> calendars() {
        return calendars;
    }

    private void line(String text, int number) {
        ContentLine line = ContentLine.parse(text, number);
        if (line == null) {
            continued(text, number);
        } else if (line.name().equals("BEGIN")) {
            begin(line);
        } else if (line.name().equals("END")) {
            end(line);
        } else {
            Component component = open.peek();
            if (component != null && KEPT.contains(component.name())) {
                component.add(line);
            }
        }
    }

    private void begin(ContentLine line) {
        String name = name(line);
        Component current = open.peek();
        if (current != null && current.name().equals("VEVENT") && (name.equals("VEVENT") || name.equals("VCALENDAR"))) {
            missingEnd(current, line);
            close();
        }
        if (name.equals("VCALENDAR")) {
            calendars.add(new Component(name, line.line()));
            open.clear();
            open.push(calendars.getLast());
            return;
        }
        if (open.size() >= DEEPEST) {
            // Deeper components mean nothing to us; their lines land in the last one that is kept.
            return;
        }
        open.push(new Component(name, line.line()));
    }

    private void end(ContentLine line) {
        String name = name(line);
        if (open.stream().noneMatch(component -> component.name().equals(name))) {
            report.warning(line.where(), "END", "END:" + Report.quote(name) + " ends nothing", "remove the line");
            return;
        }
        while (!open.getFirst().name().equals(name)) {
            missingEnd(open.getFirst(), line);
            close();
        }
        close();
    }

    private void close() {
        Component done = open.pop();
        Component parent = open.peek();
        switch (done.name()) {
            case "VEVENT" -> event(done);
            case "VTIMEZONE" -> zones.add(done);
            case "STANDARD", "DAYLIGHT" -> {
                if (parent != null) {
                    parent.add(done);
                }
            }
            default -> {
                // To-dos, journals, alarms and what others invented are not for a screen.
            }
        }
    }

    private void event(Component event) {
        if (events.size() < limits.events()) {
            events.add(event);
        } else {
            tooMany++;
        }
    }

    private void missingEnd(Component component, ContentLine line) {
        report.warning(
                component.where(),
                component.name(),
                "END:" + component.name() + " is missing before " + line.where(),
                "check that nothing of it is missing");
    }

    private void finish() {
        if (tooMany > 0) {
            report.error(
                    null,
                    null,
                    tooMany + " events beyond the first " + limits.events() + " are left out",
                    "split the schedule into several");
        }
        Component innermost = open.peek();
        if (innermost == null) {
            return;
        }
        boolean inEvent = open.stream().anyMatch(component -> component.name().equals("VEVENT"));
        report.error(
                innermost.where(),
                innermost.name(),
                inEvent
                        ? "the file ends inside this event, which is left out; it may have been cut off"
                        : "the file ends without END:" + innermost.name() + "; it may have been cut off",
                "fetch or export the calendar again");
    }

    /** A line that is no property: most often a line break that a writer forgot to escape. */
    private void continued(String text, int number) {
        Component component = open.peek();
        ContentLine last = component == null || component.properties().isEmpty()
                ? null
                : component.properties().getLast();
        boolean isText = last != null && TEXTS.contains(last.name());
        if (component != null && last != null && isText) {
            component.replaceLast(
                    new ContentLine(last.line(), last.name(), last.parameters(), last.value() + "\\n" + text));
        }
        report.warning(
                "line " + number,
                last == null || !isText ? null : last.name(),
                Report.quote(text)
                        + (isText ? " is no property, it is added to the text before it" : " is no property"),
                isText ? "begin continued lines with a space" : "remove the line or mend its name");
    }

    private static String name(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    /** The calendar's property of that name, of the first calendar that has one. */
    @Nullable
    ContentLine calendarProperty(String name) {
        return calendars.stream()
                .map(calendar -> calendar.first(name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
