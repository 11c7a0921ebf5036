package org.centerkiosk.core.feed.jsonld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.EventAssembler;
import org.centerkiosk.core.feed.EventDraft;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.feed.TextEncoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON-LD document. */
public final class JsonLdReader {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;
    private static final long MOST_TOKENS = 1_000_000;

    private final FeedLimits limits;
    private final JsonMapper mapper;

    public JsonLdReader(FeedLimits limits) {
        this.limits = limits;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.bytes())
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .maxTokenCount(MOST_TOKENS)
                                .build())
                        .build())
                .build();
    }

    /** The events with sessions in the window. */
    public List<Event> read(FeedDocument document, FeedWindow window, Report report) {
        JsonNode root = parse(document, report);
        if (root == null) {
            return List.of();
        }
        NodeIndex index = new NodeIndex(root);
        List<Node> nodes = index.events();
        if (nodes.isEmpty()) {
            noEvents(root, report);
            return List.of();
        }
        return events(index, nodes, document, window, report);
    }

    private List<Event> events(
            NodeIndex index, List<Node> nodes, FeedDocument document, FeedWindow window, Report report) {
        EventNodeReader reader = new EventNodeReader(index, window, limits, report);
        EventAssembler assembler = new EventAssembler(limits, window, document, report);
        List<Event> events = new ArrayList<>();
        Set<String> uids = new HashSet<>();
        for (Node node : nodes.subList(0, Math.min(nodes.size(), limits.events()))) {
            for (EventDraft draft : drafts(reader, node, report)) {
                if (uids.add(draft.uid())) {
                    assembler.assemble(draft).ifPresent(events::add);
                } else {
                    report.error(
                            draft.where(),
                            "@id",
                            Report.quote(draft.uid()) + " is there twice, the second is left out",
                            "give each event an @id of its own");
                }
            }
        }
        if (nodes.size() > limits.events()) {
            report.error(
                    null,
                    null,
                    "the events after the first " + limits.events() + " are left out",
                    "split the schedule into several");
        }
        return events;
    }

    private static List<EventDraft> drafts(EventNodeReader reader, Node node, Report report) {
        try {
            return reader.read(node);
        } catch (RuntimeException e) {
            // Dates beyond all calculation, or what a library stumbles over: this event alone is lost.
            report.error(
                    node.pointer(),
                    null,
                    "the event cannot be worked out (" + e + "), it is left out",
                    "check its dates and schedule");
            return List.of();
        }
    }

    private @Nullable JsonNode parse(FeedDocument document, Report report) {
        try {
            return mapper.readTree(text(document.body()));
        } catch (StreamConstraintsException e) {
            report.fatal(
                    where(e),
                    null,
                    "JSON beyond what is read: " + e.getOriginalMessage(),
                    "check that it is the right document");
        } catch (JacksonException e) {
            report.fatal(
                    where(e),
                    null,
                    "no valid JSON (" + e.getOriginalMessage() + "); it may have been cut off",
                    "fetch or export the schedule again");
        }
        return null;
    }

    private static String text(byte[] body) {
        return TextEncoding.of(body, body.length).decode(body);
    }

    private static @Nullable String where(JacksonException e) {
        return e.getLocation() == null ? null : "line " + e.getLocation().getLineNr();
    }

    private static void noEvents(JsonNode root, Report report) {
        boolean jcal = root.isArray()
                && root.size() > 0
                && "vcalendar".equals(root.get(0).asString(""));
        boolean feed = new Node(root, "").types().contains("DataFeed");
        if (feed) {
            report.warning(null, "dataFeedElement", "the feed has no events", "check that it is the right feed");
        } else if (jcal) {
            report.fatal(null, null, "jCal, which is no known schedule", "use .ics, .xlsx, .csv or JSON-LD");
        } else {
            report.fatal(
                    null,
                    "@type",
                    "JSON without any schema.org Event or Course",
                    "use JSON-LD with @type Event, or .ics, .xlsx, .csv");
        }
    }
}
