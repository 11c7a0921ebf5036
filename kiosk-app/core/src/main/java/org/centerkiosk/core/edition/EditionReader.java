package org.centerkiosk.core.edition;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Report;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.TrustException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the payload of an edition exactly as {@link EditionWriter} wrote it. Where the reader of foreign JSON-LD guesses
 * (categories by words, several names in one text, markup in descriptions), this one takes every member at its word: what
 * two people signed is what is shown. Never throws; its work is bounded like that of any feed. Safe for any thread.
 */
public final class EditionReader {

    private static final String UPDATE = "update this program, or publish the edition again";
    private static final int DEPTH = 32;
    private static final int LONGEST_NUMBER = 30;
    private static final long MOST_TOKENS = 4_000_000;

    private final FeedLimits limits;
    private final JsonMapper mapper;

    public EditionReader() {
        this(FeedLimits.standard());
    }

    public EditionReader(FeedLimits limits) {
        this.limits = limits;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .maxStringLength(limits.bytes())
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxTokenCount(MOST_TOKENS)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The events that have sessions in the window, with these sessions alone. */
    public FeedResult read(byte[] payload, FeedWindow window) {
        EditionReading reading = read(payload);
        return switch (reading) {
            case EditionReading.Unreadable unreadable -> new FeedResult(List.of(), unreadable.problems());
            case EditionReading.Readable readable ->
                new FeedResult(within(readable.content().events(), window), readable.problems());
        };
    }

    private static List<Event> within(List<Event> events, FeedWindow window) {
        return events.stream()
                .map(event -> event.withSessions(event.sessions().stream()
                        .filter(session -> window.overlaps(session.start(), session.end()))
                        .toList()))
                .filter(event -> !event.sessions().isEmpty())
                .toList();
    }

    /** The whole edition. */
    public EditionReading read(byte[] payload) {
        Report report = new Report("edition", limits.problems());
        EditionContent content = content(payload, report);
        return content == null || report.isFatal()
                ? new EditionReading.Unreadable(report.problems())
                : new EditionReading.Readable(content, report.problems());
    }

    private @Nullable EditionContent content(byte[] payload, Report report) {
        if (payload.length > limits.bytes()) {
            report.fatal(
                    null,
                    null,
                    "it has " + payload.length + " bytes, more than " + limits.bytes(),
                    "publish fewer events, or a shorter time");
            return null;
        }
        try {
            EditionHead head = EditionHead.read(payload);
            Part feed = new Part(mapper.readTree(payload), "", limits);
            checkFormat(feed);
            List<Venue> venues = venues(feed);
            return new EditionContent(
                    head.number(),
                    head.centre(),
                    head.issued(),
                    head.validUntil(),
                    venues,
                    events(feed, report),
                    head.media());
        } catch (TrustException e) {
            report.fatal(null, null, e.detail(), UPDATE);
        } catch (JacksonException e) {
            report.fatal(null, null, "no sound JSON (" + e.getOriginalMessage() + ")", UPDATE);
        } catch (MalformedException e) {
            report.fatal(e.where(), null, String.valueOf(e.getMessage()), UPDATE);
        } catch (RuntimeException e) {
            // Numbers and times that contradict each other: the records refuse them.
            report.fatal(null, null, Report.quote(String.valueOf(e.getMessage())), UPDATE);
        }
        return null;
    }

    private static void checkFormat(Part feed) throws MalformedException {
        if (feed.integer("kiosk:format") > Terms.FORMAT) {
            throw feed.malformed("kiosk:format", "it is of a later format than this program knows");
        }
    }

    private static List<Venue> venues(Part feed) throws MalformedException {
        List<Venue> venues = new ArrayList<>();
        for (Part part : feed.parts("kiosk:venues")) {
            Part parent = part.partOrNull("containedInPlace");
            venues.add(new Venue(
                    part.string("identifier"),
                    part.word("kiosk:kind", Terms.KINDS),
                    parent == null ? null : parent.string("identifier"),
                    part.line("name"),
                    part.lineOrNull("address")));
        }
        return VenueTree.of(venues).all();
    }

    private List<Event> events(Part feed, Report report) throws MalformedException {
        List<Part> parts = feed.parts("dataFeedElement");
        if (parts.size() > limits.events()) {
            throw feed.malformed("dataFeedElement", "more than " + limits.events() + " events");
        }
        List<Event> events = new ArrayList<>();
        int sessions = 0;
        for (Part part : parts) {
            Event event = event(part, report);
            if (event != null) {
                events.add(event);
                sessions += event.sessions().size();
            }
        }
        if (sessions > limits.sessions()) {
            throw feed.malformed("dataFeedElement", "more than " + limits.sessions() + " sessions");
        }
        return events;
    }

    /** The event, null where it is malformed, which costs no other event. */
    private static @Nullable Event event(Part part, Report report) {
        try {
            return EventParser.read(part);
        } catch (MalformedException e) {
            report.error(e.where(), null, e.getMessage() + "; the event is left out", UPDATE);
        } catch (RuntimeException e) {
            report.error(
                    part.pointer(),
                    null,
                    Report.quote(String.valueOf(e.getMessage())) + "; the event is left out",
                    UPDATE);
        }
        return null;
    }
}
