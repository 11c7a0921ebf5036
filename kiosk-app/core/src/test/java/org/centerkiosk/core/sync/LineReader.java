package org.centerkiosk.core.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;

/**
 * Reads schedules of one line for each event: UID, start, and a picture or nothing. Counts what it reads; what starts
 * with an angle bracket it refuses, and on some words it crashes.
 */
final class LineReader implements BiFunction<FeedDocument, FeedWindow, FeedResult> {

    /** A document that was read, and the window in which it was. */
    record Reading(FeedDocument document, FeedWindow window) {}

    private final List<Reading> readings = new ArrayList<>();

    List<Reading> readings() {
        return readings;
    }

    @Override
    public FeedResult apply(FeedDocument document, FeedWindow window) {
        readings.add(new Reading(document, window));
        String text = new String(document.body(), StandardCharsets.UTF_8);
        if (text.startsWith("<")) {
            return new FeedResult(
                    List.of(),
                    List.of(new Problem(
                            Severity.FATAL, document.source(), null, null, "an HTML page", "give another address")));
        }
        if (text.startsWith("crash")) {
            throw new IllegalStateException("crash");
        }
        if (text.startsWith("deep")) {
            throw new StackOverflowError("deep");
        }
        if (text.startsWith("defect")) {
            throw new NoClassDefFoundError("defect");
        }
        List<Event> events = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> events.add(event(document.source(), line.split(" "), window)));
        events.removeIf(event -> event.sessions().isEmpty());
        return new FeedResult(events, List.of());
    }

    private static Event event(String source, String[] words, FeedWindow window) {
        Instant start = Instant.parse(words[1]);
        Session session = new Session(
                new SessionId(words[0], start),
                start,
                start.plus(Duration.ofHours(2)),
                window.zone(),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        return new Event(
                words[0],
                LocalText.of("Title of " + words[0]),
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                words.length > 2 ? words[2] : null,
                null,
                null,
                session.overlaps(window.from(), window.to()) ? List.of(session) : List.of(),
                1,
                null,
                source);
    }
}
