package org.centerkiosk.core.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;

/** Reads small schedules in tests. */
public final class Feeds {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Feeds() {}

    public static FeedWindow window(String from, String to) {
        return window(from, to, SHANGHAI);
    }

    /** From the start of one day to the start of another; it is read at the start of the first. */
    public static FeedWindow window(String from, String to, ZoneId zone) {
        Instant start = LocalDate.parse(from).atStartOfDay(zone).toInstant();
        return new FeedWindow(start, LocalDate.parse(to).atStartOfDay(zone).toInstant(), zone, start);
    }

    public static FeedDocument document(byte[] body) {
        return new FeedDocument("library", "https://example.org/feeds/library", null, body);
    }

    public static FeedResult read(String text, FeedWindow window) {
        return read(text.getBytes(StandardCharsets.UTF_8), window);
    }

    public static FeedResult read(byte[] body, FeedWindow window) {
        return new FeedReader().read(document(body), window);
    }

    /** A calendar of the given lines. */
    public static String calendar(String... lines) {
        return Stream.of(Stream.of("BEGIN:VCALENDAR", "VERSION:2.0"), Stream.of(lines), Stream.of("END:VCALENDAR", ""))
                .flatMap(all -> all)
                .collect(java.util.stream.Collectors.joining("\r\n"));
    }

    /** An event with a UID and a title, and the given lines. */
    public static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + uid + "\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT";
    }

    /** The starts of all sessions as the schedule says them, such as {@code 2026-11-28T15:00+08:00[Asia/Shanghai]}. */
    public static List<String> starts(FeedResult result) {
        return Programme.of(result.events()).listings().stream()
                .map(Listing::session)
                .map(session -> session.zonedStart().toLocalDateTime().toString())
                .toList();
    }

    public static Event onlyEvent(FeedResult result) {
        if (result.events().size() != 1) {
            throw new AssertionError("not one event: " + result);
        }
        return result.events().getFirst();
    }

    public static Session onlySession(FeedResult result) {
        Event event = onlyEvent(result);
        if (event.sessions().size() != 1) {
            throw new AssertionError("not one session: " + event);
        }
        return event.sessions().getFirst();
    }

    /** The report, one line each. */
    public static List<String> lines(FeedResult result) {
        return result.problems().stream().map(Problem::toString).toList();
    }
}
