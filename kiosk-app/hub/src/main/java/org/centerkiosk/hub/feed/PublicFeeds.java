package org.centerkiosk.hub.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.ServedDocument;
import org.centerkiosk.hub.registration.SessionSeats;
import org.centerkiosk.hub.store.HubDatabase;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code /calendar.ics} and {@code /events.jsonld}: made when they are first asked for after an edition, then kept in
 * memory until the next one; {@code /v1/availability}: kept for a second, so that a rush reads the counters once.
 */
public final class PublicFeeds {

    private static final String HOURLY = "public, max-age=300";
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    /** What it says of when it was counted is no older than that. */
    private static final Duration SAME_FOR = Duration.ofSeconds(60);

    private final Supplier<Optional<PublishedProgramme>> programme;
    private final Revisions revisions;
    private final Supplier<Map<SessionId, SessionSeats>> counts;
    private final InstantSource clock;
    private volatile Made made = new Made(0);
    private @Nullable Seats seats;

    /** What was said of one edition's seats, and when. */
    private record Seats(
            int edition, Map<SessionId, SessionSeats> counted, Instant written, Instant at, ServedDocument document) {

        boolean isGood(int now, Instant instant) {
            return edition == now && Duration.between(at, instant).abs().compareTo(GOOD_FOR) < 0;
        }

        /** Nothing was counted otherwise: whoever has the document need not fetch it again. */
        boolean stillSays(int now, Map<SessionId, SessionSeats> counts, Instant instant) {
            return edition == now
                    && counted.equals(counts)
                    && Duration.between(written, instant).abs().compareTo(SAME_FOR) < 0;
        }
    }

    /** What was made of one edition, by address and venue: as many as the edition has venues, and two. */
    private record Made(int edition, Map<String, ServedDocument> documents) {
        Made(int edition) {
            this(edition, new ConcurrentHashMap<>());
        }
    }

    /** @param counts the seats that the book counts */
    public PublicFeeds(
            HubDatabase database,
            String centre,
            Supplier<Optional<PublishedProgramme>> programme,
            Supplier<Map<SessionId, SessionSeats>> counts,
            InstantSource clock) {
        this.programme = programme;
        this.counts = counts;
        this.clock = clock;
        this.revisions = new Revisions(database, centre);
    }

    public List<PublicDocument> documents() {
        return List.of(
                new PublicDocument("/calendar.ics", "calendar", HOURLY, (request, number) -> calendar(request)),
                new PublicDocument(
                        "/events.jsonld",
                        "events",
                        HOURLY,
                        (request, number) -> document(
                                "events",
                                now -> ServedDocument.of("application/ld+json", JsonLdFeed.write(now.content())))),
                new PublicDocument(
                        "/v1/availability",
                        "edition",
                        PublicDocument.REVALIDATED,
                        (request, number) -> programme.get().map(this::availability)));
    }

    private synchronized ServedDocument availability(PublishedProgramme programme) {
        Instant now = clock.instant();
        Seats known = seats;
        if (known == null || !known.isGood(programme.edition(), now)) {
            Map<SessionId, SessionSeats> counted = counts.get();
            if (known != null && known.stillSays(programme.edition(), counted, now)) {
                known = new Seats(known.edition(), counted, known.written(), now, known.document());
            } else {
                byte[] bytes = AvailabilityWriter.write(programme, counted, now);
                known = new Seats(programme.edition(), counted, now, now, ServedDocument.of("application/json", bytes));
            }
            seats = known;
        }
        return known.document();
    }

    private Optional<ServedDocument> calendar(Request request) {
        String venue = Request.extractQueryParameters(request).getValue("venue");
        return document("calendar " + (venue == null ? "" : venue), now -> {
            String id = venue == null ? now.centre() : venue;
            VenueTree tree = VenueTree.of(now.venues());
            if (venue != null && tree.venue(venue).isEmpty()) {
                throw new Problem(
                                404,
                                "unknown-venue",
                                "The edition has no venue of that name.",
                                "The venues are in /events.jsonld, as kiosk:venues.")
                        .asException();
            }
            return ServedDocument.of("text/calendar; charset=utf-8", calendar(now, tree, id));
        });
    }

    private byte[] calendar(PublishedProgramme now, VenueTree tree, String id) {
        String name = tree.venue(id).map(Venue::name).map(text -> text.zh()).orElse(id);
        Set<String> within = tree.within(id);
        List<Revised> entries = revisions.of(now).stream()
                .filter(revised -> id.equals(now.centre())
                        || within.contains(String.valueOf(revised.entry().venue())))
                .toList();
        return CalendarWriter.write(name, entries);
    }

    private Optional<ServedDocument> document(String key, Function<PublishedProgramme, ServedDocument> make) {
        return programme
                .get()
                .map(now -> madeOf(now.edition()).documents().computeIfAbsent(key, any -> make.apply(now)));
    }

    private Made madeOf(int edition) {
        Made current = made;
        if (current.edition() != edition) {
            current = new Made(edition);
            made = current;
        }
        return current;
    }
}
