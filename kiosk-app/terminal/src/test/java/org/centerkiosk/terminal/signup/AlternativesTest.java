package org.centerkiosk.terminal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final Instant NOW = SampleProgramme.NOW;

    private final Event wanted = event("wanted", Category.COURSE, seats(0), seats(5), seats(1), seats(0));

    @Test
    void theSameCourseOnAnotherDayComesFirst() {
        Event similar = event("similar", Category.COURSE, seats(9));
        assertThat(titles(List.of(similar, wanted), 1)).containsExactly("wanted 1", "wanted 2", "similar 0");
    }

    @Test
    void onlyWhatHasSeatsForAllOfThemIsOffered() {
        assertThat(titles(List.of(wanted), 2)).containsExactly("wanted 1");
    }

    @Test
    void aPlaceInTheQueueIsOfferedLast() {
        Event waiting = event("waiting", Category.COURSE, new Seats(20, 0, 3, true, NOW));
        Event free = event("free", Category.COURSE, seats(3));
        assertThat(titles(List.of(event("wanted", Category.COURSE, seats(0)), waiting, free), 1))
                .containsExactly("free 0", "waiting 0");
    }

    @Test
    void anotherKindIsNoAlternative() {
        assertThat(titles(
                        List.of(event("wanted", Category.COURSE, seats(0)), event("talk", Category.LECTURE, seats(9))),
                        1))
                .isEmpty();
    }

    @Test
    void neverMoreThanAskedForAndNeverWhatWasRefused() {
        Programme programme =
                Programme.of(List.of(event("wanted", Category.COURSE, seats(3), seats(3), seats(3), seats(3))));
        List<Listing> found = new Alternatives(programme, NOW).to(target("wanted"), 1, 2);
        assertThat(found)
                .hasSize(2)
                .noneMatch(listing -> listing.session().originalStart().equals(start(0)));
    }

    @Test
    void withoutTheEventThereIsNone() {
        assertThat(new Alternatives(Programme.empty(), NOW).to(target("gone"), 1, 3))
                .isEmpty();
    }

    private static List<String> titles(List<Event> events, int party) {
        return new Alternatives(Programme.of(events), NOW)
                .to(target("wanted"), party, 3).stream()
                        .map(listing -> listing.event().uid() + " "
                                + listing.event().sessions().indexOf(listing.session()))
                        .toList();
    }

    private static Target target(String uid) {
        return Target.of(new SessionId(uid, start(0)));
    }

    private static Instant start(int day) {
        return SampleProgramme.at(SampleProgramme.TODAY.plusDays(day), "19:00");
    }

    private static Seats seats(int remaining) {
        return new Seats(20, remaining, null, false, NOW);
    }

    private static Event event(String uid, Category category, Seats... seats) {
        List<Session> sessions = new java.util.ArrayList<>();
        for (int day = 0; day < seats.length; day++) {
            sessions.add(new Session(
                    new SessionId(uid, start(day)),
                    start(day),
                    start(day).plusSeconds(3600),
                    SampleProgramme.ZONE,
                    false,
                    SessionStatus.SCHEDULED,
                    null,
                    null,
                    null,
                    day + 1,
                    seats[day]));
        }
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.EITHER,
                null,
                null,
                20,
                10,
                2,
                null,
                null,
                null,
                List.of());
        return new Event(
                uid,
                LocalText.of(uid),
                null,
                null,
                category,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                sessions,
                sessions.size(),
                null,
                "sample");
    }
}
