package org.centerkiosk.hub.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.sample.SampleCourse;

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
        return SampleCourse.published(1, Centre.ID, now, events);
    }

    private static Event event(String uid, int capacity, int places) {
        return SampleCourse.of(uid, "书法 " + uid, START, capacity, places);
    }
}
