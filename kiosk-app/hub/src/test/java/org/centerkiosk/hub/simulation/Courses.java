package org.centerkiosk.hub.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.hub.http.PublishedProgramme;

/** What one signs up for: courses with seats for everybody, and rushes, where seats are few. */
final class Courses {

    /** With seats for everybody; as many as a centre opens on one morning. */
    static final int COUNT = 16;

    static final int RUSHES = 8;
    static final int SEATS = 400;
    static final int PLACES = 100;
    static final Instant START = Instant.parse("2099-03-02T11:30:00Z");

    private static final int FOR_EVERYBODY = 100_000_000;

    private Courses() {}

    static String course(int number) {
        return "course-" + Math.floorMod(number, COUNT);
    }

    static String rush(int number) {
        return "rush-" + number;
    }

    static PublishedProgramme programme(Instant now) {
        List<Event> events = Stream.concat(
                        IntStream.range(0, COUNT).mapToObj(i -> event(course(i), FOR_EVERYBODY, 0)),
                        IntStream.range(0, RUSHES).mapToObj(i -> event(rush(i), SEATS, PLACES)))
                .toList();
        return new PublishedProgramme(new EditionContent(
                1,
                Centre.ID,
                now,
                now.plus(Duration.ofDays(60)),
                List.of(new Venue(Centre.ID, Venue.Kind.CENTRE, null, LocalText.of("南城"))),
                events,
                List.of()));
    }

    private static Event event(String uid, int capacity, int places) {
        Session session = new Session(
                new SessionId(uid, START),
                START,
                START.plus(Duration.ofHours(2)),
                ZoneId.of("Asia/Shanghai"),
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("一楼"),
                0,
                null);
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                capacity,
                places,
                4,
                null,
                null,
                null,
                List.of());
        return new Event(
                uid,
                LocalText.of("书法 " + uid),
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
    }
}
