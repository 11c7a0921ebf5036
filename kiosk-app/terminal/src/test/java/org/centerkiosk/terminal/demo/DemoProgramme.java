package org.centerkiosk.terminal.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;

/**
 * What a terminal makes of the demo's feeds on some day: the sessions of thirty days from its beginning.
 *
 * @param today the day
 * @param events of all feeds
 * @param problems of all feeds
 */
record DemoProgramme(LocalDate today, List<Event> events, List<Problem> problems) {

    static final int DAYS = 30;
    static final URI SERVER = URI.create("http://127.0.0.1:4711");
    static final List<String> FEEDS = List.of("events.ics", "courses.xlsx", "stations.ics");

    private static final Map<LocalDate, DemoProgramme> READ = new ConcurrentHashMap<>();

    /** Each day is read once for all tests. */
    static DemoProgramme on(LocalDate today) {
        return READ.computeIfAbsent(today, DemoProgramme::read);
    }

    private static DemoProgramme read(LocalDate today) {
        DemoFiles files = new DemoFiles(WeekShift.onto(today), SERVER);
        Instant from = today.atStartOfDay(DemoCentre.ZONE).toInstant();
        Instant to = today.plusDays(DAYS).atStartOfDay(DemoCentre.ZONE).toInstant();
        FeedWindow window = new FeedWindow(from, to, DemoCentre.ZONE, from);
        List<Event> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String feed : FEEDS) {
            DemoFile file = files.at("/feeds/" + feed).orElseThrow();
            FeedResult result = new FeedReader()
                    .read(new FeedDocument(feed, SERVER + "/feeds/" + feed, file.contentType(), file.body()), window);
            events.addAll(result.events());
            problems.addAll(result.problems());
        }
        return new DemoProgramme(today, events, problems);
    }

    /** Every session of the thirty days. */
    List<Listing> listings() {
        return Programme.of(events).listings();
    }

    /** The sessions of the first seven days, today's included. */
    List<Listing> week() {
        Instant end = today.plusDays(7).atStartOfDay(DemoCentre.ZONE).toInstant();
        return listings().stream()
                .filter(listing -> listing.session().start().isBefore(end))
                .toList();
    }

    List<Listing> on(int day) {
        return Programme.of(events).on(today.plusDays(day), DemoCentre.ZONE);
    }

    Event event(String title) {
        return events.stream()
                .filter(event -> event.title().zh().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is missing"));
    }
}
