package org.centerkiosk.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final int HOURS = 240;

    private static Event event(int number, Random random) {
        String uid = "event-" + number;
        Instant start = BEGIN.plus(Duration.ofHours(random.nextInt(HOURS)));
        // Most are short, some run for days, some are an instant.
        int hours = random.nextInt(8) == 0 ? random.nextInt(HOURS) : random.nextInt(3);
        Session session = new Session(
                new SessionId(uid, start),
                start,
                start.plus(Duration.ofHours(hours)),
                ZoneOffset.UTC,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        return new Event(
                uid,
                LocalText.of(uid),
                null,
                null,
                Category.values()[0],
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(session),
                1,
                null,
                "test");
    }

    @Test
    void rangeHasWhatEachSessionSaysOfItself() {
        Random random = new Random(1);
        for (int size = 0; size < 60; size++) {
            List<Event> events = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                events.add(event(number, random));
            }
            Programme programme = Programme.of(events);
            for (int hour = -1; hour < HOURS; hour += 5) {
                Instant from = BEGIN.plus(Duration.ofHours(hour));
                for (int length : new int[] {0, 1, 24, 2 * HOURS}) {
                    Instant to = from.plus(Duration.ofHours(length));
                    assertThat(programme.overlapping(from, to))
                            .isEqualTo(programme.listings().stream()
                                    .filter(listing -> listing.session().overlaps(from, to))
                                    .toList());
                }
            }
        }
    }
}
