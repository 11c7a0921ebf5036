package org.centerkiosk.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.hub.http.TestHub.header;
import static org.centerkiosk.hub.http.TestHub.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.TestHub;
import org.centerkiosk.hub.registration.SessionSeats;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

class PublicFeedsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant ISSUED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant START = Instant.parse("2026-12-03T11:30:00Z");
    private static final String PICTURE = "a".repeat(64);

    private static Session session(String uid, Instant start, SessionStatus status, @Nullable Seats seats) {
        LocalText reason = status == SessionStatus.CANCELLED ? LocalText.of("老师生病") : null;
        return new Session(
                new SessionId(uid, START),
                start,
                start.plus(Duration.ofHours(2)),
                ZONE,
                false,
                status,
                reason,
                null,
                Place.of("一楼剧场"),
                0,
                seats);
    }

    private static Event event(String uid, String title, @Nullable String venue, Session... sessions) {
        return new Event(
                uid,
                LocalText.of(title),
                null,
                null,
                Category.PERFORMANCE,
                List.of(),
                List.of(),
                null,
                null,
                "https://example.org/a?b=1",
                MediaLink.of(PICTURE),
                null,
                null,
                List.of(sessions),
                sessions.length,
                venue,
                "");
    }

    private static Event event(String uid, String title) {
        return event(uid, title, null, session(uid, START, SessionStatus.SCHEDULED, null));
    }

    private static PublishedProgramme edition(int number, Event... events) {
        List<Venue> venues = List.of(
                new Venue("hub", Venue.Kind.CENTRE, null, LocalText.of("文明实践中心")),
                new Venue("east", Venue.Kind.INSTITUTE, "hub", LocalText.of("城东所")),
                new Venue("east-1", Venue.Kind.STATION, "east", LocalText.of("城东一站")));
        Instant issued = ISSUED.plus(Duration.ofDays(number));
        return new PublishedProgramme(new EditionContent(
                number, "hub", issued, issued.plus(Duration.ofDays(40)), venues, List.of(events), List.of()));
    }

    private static String calendar(HubDatabase database, PublishedProgramme... editions) {
        Revisions revisions = new Revisions(database, "hub");
        List<Revised> entries = List.of();
        for (PublishedProgramme edition : editions) {
            entries = revisions.of(edition);
        }
        return new String(CalendarWriter.write("中心", entries), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @HubDatabases
    void aChangeCountsAndNothingElseDoes(HubDatabase database) {
        Event moved = event("a", "音乐会", null, session("a", START.plusSeconds(3600), SessionStatus.RESCHEDULED, null));

        String first = calendar(database, edition(1, event("a", "音乐会")));
        String same = calendar(database, edition(2, event("a", "音乐会")));
        String later = calendar(database, edition(3, moved));

        assertThat(first)
                .contains("UID:a-20261203T113000Z", "SEQUENCE:0", "DTSTART:20261203T113000Z", "STATUS:CONFIRMED")
                .contains("LAST-MODIFIED:20261123T010000Z");
        assertThat(same).isEqualTo(first);
        assertThat(later)
                .contains("UID:a-20261203T113000Z", "SEQUENCE:1", "DTSTART:20261203T123000Z")
                .contains("LAST-MODIFIED:20261125T010000Z");
    }

    @ParameterizedTest
    @HubDatabases
    void aCancelledSessionSaysSoAndWhy(HubDatabase database) {
        Event cancelled = event("a", "音乐会", null, session("a", START, SessionStatus.CANCELLED, null));

        String calendar = calendar(database, edition(1, event("a", "音乐会")), edition(2, cancelled));

        assertThat(calendar).contains("STATUS:CANCELLED", "SEQUENCE:1", "老师生病");
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasLeftOutIsCancelledUntilItWouldBeOver(HubDatabase database) {
        PublishedProgramme with = edition(1, event("a", "音乐会"), event("b", "讲座"));

        String without = calendar(database, with, edition(2, event("b", "讲座")));
        String back = calendar(database, edition(3, event("a", "音乐会"), event("b", "讲座")));
        String over = calendar(database, edition(4, event("b", "讲座")), edition(20, event("b", "讲座")));

        assertThat(without).contains("UID:a-20261203T113000Z", "STATUS:CANCELLED", "SUMMARY:音乐会");
        assertThat(back).contains("SEQUENCE:2").doesNotContain("CANCELLED");
        assertThat(over).doesNotContain("UID:a-");
    }

    @ParameterizedTest
    @HubDatabases
    void anInstanceThatIsBehindChangesNothing(HubDatabase database) {
        PublishedProgramme old = edition(1, event("a", "音乐会"));
        PublishedProgramme newer = edition(2, event("a", "交响音乐会"));

        String before = calendar(database, old, newer);
        calendar(database, old);
        String after = calendar(database, newer);

        assertThat(after).isEqualTo(before).contains("SEQUENCE:1");
    }

    @ParameterizedTest
    @HubDatabases
    void ourOwnReaderReadsWhatWasWritten(HubDatabase database) {
        Event nasty = event("n", "=HYPERLINK(\"x\"),;\\n<script>alert(1)</script>\nBEGIN:VEVENT");

        String calendar = calendar(database, edition(1, nasty));

        List<Event> read = new FeedReader()
                .read(
                        new FeedDocument(
                                "own", "calendar.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8)),
                        new FeedWindow(ISSUED, ISSUED.plus(Duration.ofDays(60)), ZONE, ISSUED))
                .events();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().title().zh()).startsWith("=HYPERLINK(\"x\"),;\\n");
        assertThat(read.getFirst().sessions().getFirst().start()).isEqualTo(START);
    }

    private static PublicFeeds feeds(
            HubDatabase database, FakePublished published, Map<SessionId, SessionSeats> counts) {
        return new PublicFeeds(database, "hub", published::programme, () -> counts, InstantSource.fixed(ISSUED));
    }

    private static TestHub hub(HubDatabase database, PublishedProgramme edition) throws IOException {
        FakePublished published = new FakePublished();
        published.programme = edition;
        return TestHub.start(published, feeds(database, published, Map.of()).documents());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @HubDatabases
    void aVenueHasACalendarOfItsOwn(HubDatabase database) throws IOException {
        Event centre = event("a", "中心的");
        Event station = event("b", "一站的", "east-1", session("b", START, SessionStatus.SCHEDULED, null));
        try (TestHub hub = hub(database, edition(1, centre, station))) {
            HttpResponse<byte[]> all = hub.get("/calendar.ics");
            HttpResponse<byte[]> east = hub.get("/calendar.ics?venue=east");

            assertThat(header(all, "content-type")).isEqualTo("text/calendar; charset=utf-8");
            assertThat(header(all, "etag")).isNotEmpty();
            assertThat(text(all))
                    .contains("中心的", "一站的", "NAME:文明实践中心", "X-PUBLISHED-TTL:PT1H")
                    .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            assertThat(text(east)).contains("一站的", "NAME:城东所").doesNotContain("中心的");
            assertThat(hub.get("/calendar.ics?venue=west").statusCode()).isEqualTo(404);
            assertThat(hub.get("/calendar.ics?venue=%ff").statusCode()).isBetween(400, 404);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void picturesInJsonLdHaveAddresses(HubDatabase database) throws IOException {
        try (TestHub hub = hub(database, edition(1, event("a", "<script>alert(1)</script>")))) {
            HttpResponse<byte[]> feed = hub.get("/events.jsonld");

            assertThat(header(feed, "content-type")).isEqualTo("application/ld+json");
            assertThat(header(feed, "x-content-type-options")).isEqualTo("nosniff");
            JsonNode event = json(feed).path("dataFeedElement").path(0);
            assertThat(event.path("image").asString()).isEqualTo("/v1/media/" + PICTURE);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anAuthorsMachineIsNotTold(HubDatabase database) throws IOException {
        Event event =
                event("a", "音乐会").withSource("file:///home/wang/month.xlsx").withImage("file:///home/wang/poster.png");
        try (TestHub hub = hub(database, edition(1, event))) {
            JsonNode shown =
                    json(hub.get("/events.jsonld")).path("dataFeedElement").path(0);

            assertThat(shown.path("kiosk:source").asString()).isEqualTo("month.xlsx");
            assertThat(shown.has("image")).isFalse();
            assertThat(text(hub.get("/events.jsonld")) + text(hub.get("/calendar.ics")))
                    .contains("音乐会")
                    .doesNotContain("wang", "file:");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void seatsAreThoseOfTheEdition(HubDatabase database) throws IOException {
        Seats seats = new Seats(30, 4, null, true, ISSUED);
        Event counted = event("a", "亲子", null, session("a", START, SessionStatus.SCHEDULED, seats));
        try (TestHub hub = hub(database, edition(1, counted, event("b", "随到随进")))) {
            JsonNode answer = json(hub.get("/v1/availability"));

            assertThat(answer.path("edition").asInt()).isEqualTo(1);
            assertThat(answer.path("sessions").size()).isEqualTo(1);
            JsonNode session = answer.path("sessions").path(0);
            assertThat(session.path("event").asString()).isEqualTo("a");
            assertThat(session.path("remaining").asInt()).isEqualTo(4);
            assertThat(session.path("source").asString()).isEqualTo("edition");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void seatsThatTheBookCountsGoBefore(HubDatabase database) throws IOException {
        Seats seats = new Seats(30, 4, null, true, ISSUED);
        Session session = session("a", START, SessionStatus.SCHEDULED, seats);
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                30,
                2,
                1,
                null,
                null,
                null,
                List.of());
        Event event = new Event(
                "a",
                LocalText.of("亲子"),
                null,
                null,
                Category.COURSE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(session),
                1,
                null,
                "");
        FakePublished published = new FakePublished();
        published.programme = edition(1, event);
        Map<SessionId, SessionSeats> counts = Map.of(session.id(), new SessionSeats(session.id(), 30, 30, 0, 2, 7));
        try (TestHub hub =
                TestHub.start(published, feeds(database, published, counts).documents())) {
            JsonNode told = json(hub.get("/v1/availability")).path("sessions").path(0);

            assertThat(told.path("remaining").asInt()).isZero();
            assertThat(told.path("waiting").asInt()).isEqualTo(2);
            assertThat(told.path("waitingListOpen").asBoolean()).isFalse();
            assertThat(told.path("source").asString()).isEqualTo("book");
        }
    }

    @ParameterizedTest
    @HubDatabases
    void beforeTheFirstEditionThereIsNone(HubDatabase database) throws IOException {
        FakePublished published = new FakePublished();
        try (TestHub hub =
                TestHub.start(published, feeds(database, published, Map.of()).documents())) {
            assertThat(hub.get("/calendar.ics").statusCode()).isEqualTo(404);
            published.programme = edition(1, event("a", "音乐会"));
            assertThat(hub.get("/calendar.ics").statusCode()).isEqualTo(200);
            published.programme = edition(2, event("a", "交响音乐会"));
            assertThat(text(hub.get("/calendar.ics"))).contains("交响音乐会");
        }
    }
}
