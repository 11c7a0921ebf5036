package org.centerkiosk.core.feed.jsonld;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.EventDraft;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Field;
import org.centerkiosk.core.feed.PlainText;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.recurrence.Series;
import org.centerkiosk.core.feed.recurrence.SeriesTimes;
import org.centerkiosk.core.feed.recurrence.StepBudget;

/** Makes drafts of events and courses: their sessions come from schedules, sub-events or their own dates. */
final class EventNodeReader {

    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

    private final NodeIndex index;
    private final FeedWindow window;
    private final FeedLimits limits;
    private final StepBudget budget;
    private final Report report;
    private final NodeDetails nodeDetails;
    private final NodeTimes times;
    private final ScheduleReader schedules;

    EventNodeReader(NodeIndex index, FeedWindow window, FeedLimits limits, Report report) {
        this.index = index;
        this.window = window;
        this.limits = limits;
        this.budget = new StepBudget(limits);
        this.report = report;
        this.nodeDetails = new NodeDetails(index);
        this.times = new NodeTimes(window, report);
        this.schedules = new ScheduleReader(times, report);
    }

    List<EventDraft> read(Node node) {
        Details details = new Details();
        nodeDetails.read(node, details);
        if (!node.isCourse()) {
            return List.of(draft(node, details, uid(node, details)));
        }
        List<Node> instances =
                node.all("hasCourseInstance").stream().map(index::resolve).toList();
        if (instances.isEmpty()) {
            report.warning(
                    node.pointer(),
                    "hasCourseInstance",
                    "the course has no dates, it is left out",
                    "add a CourseInstance");
        }
        List<EventDraft> drafts = new ArrayList<>();
        for (Node instance : instances) {
            Details own = new Details(details);
            nodeDetails.read(instance, own);
            drafts.add(draft(instance, own, instanceUid(node, details, instance, instances)));
        }
        return drafts;
    }

    private EventDraft draft(Node node, Details details, String uid) {
        budget.nextEvent();
        Map<Instant, EventDraft.Dates> sessions = new TreeMap<>();
        boolean endless = false;
        List<Node> plans = new ArrayList<>(node.all("eventSchedule"));
        plans.addAll(node.all("courseSchedule"));
        for (Node plan : plans) {
            SeriesTimes series = schedules.read(index.resolve(plan));
            endless |= series != null && addSeries(series, details, sessions, node);
        }
        List<Node> parts = index.parts(node);
        for (Node part : parts) {
            Details own = new Details(details);
            nodeDetails.read(part, own);
            EventDraft.Dates dates = times.dates(part, own);
            if (dates != null) {
                sessions.put(dates.originalStart(), dates);
            }
        }
        if (plans.isEmpty() && parts.isEmpty()) {
            addOwnDates(node, details, sessions);
        }
        EventDraft draft = EventDraft.of(uid, details, List.copyOf(sessions.values()), window, node.pointer());
        return endless ? new EventDraft(uid, details, draft.sessions(), 0, node.pointer()) : draft;
    }

    private void addOwnDates(Node node, Details details, Map<Instant, EventDraft.Dates> sessions) {
        EventDraft.Dates dates = times.dates(node, details);
        if (dates != null) {
            sessions.put(dates.originalStart(), dates);
        } else if (node.first("startDate") == null) {
            report.error(node.pointer(), "startDate", "the event has no start, it is left out", "add startDate");
        }
    }

    /** Adds the sessions of a schedule from its first on, so that they can be numbered; whether it goes on after them. */
    private boolean addSeries(SeriesTimes series, Details details, Map<Instant, EventDraft.Dates> sessions, Node node) {
        FeedWindow sinceEver = new FeedWindow(LONG_AGO, window.to(), window.zone(), window.now());
        Series.Expansion expansion = new Series(series, details, List.of()).expand(sinceEver, limits, budget);
        if (expansion.isSpent() || expansion.isCut() || !expansion.failure().isEmpty()) {
            report.error(
                    node.pointer(),
                    "repeatFrequency",
                    expansion.failure().isEmpty()
                            ? "too many dates to count, the later ones are left out"
                            : expansion.failure() + ", no further dates are listed",
                    "repeat it less often or begin it later");
        }
        expansion
                .sessions()
                .forEach(session -> sessions.put(
                        session.originalStart(),
                        new EventDraft.Dates(
                                session.originalStart(),
                                session.start(),
                                session.end(),
                                session.zone(),
                                session.allDay(),
                                session.details())));
        return expansion.count() != expansion.sessions().size();
    }

    private String uid(Node node, Details details) {
        String id = knownId(node, details);
        if (!id.isEmpty()) {
            return id;
        }
        report.warning(
                node.pointer(),
                "@id",
                "no @id or identifier: made from title, place and first start, so a later move reads as cancelled plus new",
                "give it an @id that stays");
        String text =
                String.join("\n", first(details, Field.TITLE), first(details, Field.PLACE), node.text("startDate"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String instanceUid(Node course, Details details, Node instance, List<Node> instances) {
        String own = knownId(instance, new Details());
        if (!own.isEmpty()) {
            return own;
        }
        String uid = uid(course, details);
        return instances.size() == 1 ? uid : uid + "#" + (instances.indexOf(instance) + 1);
    }

    private static String knownId(Node node, Details details) {
        String id = first(details, Field.ID);
        for (String property : List.of("identifier", "@id", "url")) {
            id = id.isEmpty() ? node.text(property) : id;
        }
        return PlainText.line(id);
    }

    private static String first(Details details, Field field) {
        return details.first(field).map(Details.Value::text).orElse("");
    }
}
