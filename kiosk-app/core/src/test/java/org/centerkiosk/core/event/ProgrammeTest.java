package org.centerkiosk.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final int HOURS = 240;
    private static final SignUpTerms TERMS = new SignUpTerms(
            SignUpTerms.Mode.FIRST_COME, SignUpTerms.Scope.SESSION, null, null, 40, 10, 4, null, null, null, List.of());

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
                TERMS,
                List.of(session),
                1,
                null,
                "test");
    }

    private static Seats seats(int remaining, int second) {
        return new Seats(40, remaining, 0, true, BEGIN.plusSeconds(second));
    }

    @Test
    void countsGoBeforeWhatTheFeedSays() {
        Event event = event(1, new Random(1));
        SessionId counted = event.sessions().getFirst().id();
        Programme before = Programme.of(List.of(event, event(2, new Random(2))));
        Programme after = before.counted(Map.of(counted, seats(7, 0)));
        assertThat(after.event("event-1").orElseThrow().sessions().getFirst().seats())
                .isEqualTo(seats(7, 0));
        assertThat(after.event("event-2")).isEqualTo(before.event("event-2"));
        assertThat(after.counted(Map.of(counted, seats(6, 1)))
                        .event("event-1")
                        .orElseThrow()
                        .sessions()
                        .getFirst()
                        .seats())
                .isEqualTo(seats(6, 1));
    }

    @Test
    void theSameCountIsNoOtherProgramme() {
        Event event = event(1, new Random(1));
        SessionId counted = event.sessions().getFirst().id();
        Programme before = Programme.of(List.of(event)).counted(Map.of(counted, seats(7, 0)));
        assertThat(before.counted(Map.of(counted, seats(7, 30)))).isSameAs(before);
        assertThat(before.counted(Map.of())).isSameAs(before);
        assertThat(before.counted(Map.of(new SessionId("other", BEGIN), seats(1, 0))))
                .isSameAs(before);
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
