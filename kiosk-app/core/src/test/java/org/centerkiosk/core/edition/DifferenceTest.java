package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.edition.Editions.NOW;
import static org.centerkiosk.core.edition.Editions.at;
import static org.centerkiosk.core.edition.Editions.lecture;

import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Event ONE = lecture("one", "2026-11-28T15:00");
    private static final Event TWO = lecture("two", "2026-11-28T15:00", "2026-12-05T15:00");

    private static Difference between(List<Event> published, List<Event> draft) {
        return Difference.between(
                published, draft, NOW, session -> session.uid().length());
    }

    private static EventChange only(Event published, Event draft) {
        Difference difference = between(List.of(published), List.of(draft));
        assertThat(difference.events()).hasSize(1);
        return difference.events().getFirst();
    }

    @Test
    void sameEventsDoNotDiffer() {
        assertThat(between(List.of(ONE, TWO), List.of(TWO, ONE)).isEmpty()).isTrue();
        assertThat(DifferenceLines.of(between(List.of(ONE), List.of(ONE)))).containsExactly("nothing changes");
    }

    @Test
    void eventThatWasNotThereIsNew() {
        Difference difference = between(List.of(ONE), List.of(ONE, TWO));

        assertThat(difference.of(ChangeKind.NEW)).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo(TWO);
            assertThat(change.sessions()).hasSize(2);
        });
        assertThat(difference.events()).hasSize(1);
    }

    @Test
    void eventThatIsNotThereIsRemovedUnlessItIsOver() {
        Event over = lecture("over", "2026-11-21T15:00");

        Difference difference = between(List.of(over, ONE), List.of());

        assertThat(difference.events()).extracting(EventChange::kind).containsExactly(ChangeKind.REMOVED);
        assertThat(difference.events().getFirst().event()).isEqualTo(ONE);
        assertThat(DifferenceLines.of(difference))
                .anyMatch(line -> line.contains("3 people signed up: it would vanish without a word"));
    }

    @Test
    void sessionThatIsOverMayGoWithoutAWord() {
        Event series = lecture("s", "2026-11-21T15:00", "2026-11-28T15:00");
        Event later = series.withSessions(series.sessions().subList(1, 2));

        assertThat(between(List.of(series), List.of(later)).isEmpty()).isTrue();
        assertThat(only(later, series.withSessions(List.of())).sessions())
                .extracting(SessionChange::kind)
                .containsExactly(ChangeKind.REMOVED);
    }

    @Test
    void sessionAtAnotherTimeOrInAnotherPlaceIsMoved() {
        Event later = Editions.with(ONE, session -> Editions.moved(session, at("2026-11-29T16:00"), session.place()));
        Event elsewhere = Editions.with(ONE, session -> Editions.moved(session, session.start(), Place.of("大剧场")));

        assertThat(only(ONE, later).kind()).isEqualTo(ChangeKind.MOVED);
        assertThat(only(ONE, later).sessions().getFirst().fields())
                .extracting(FieldChange::field)
                .containsExactly("start", "end", "status");
        assertThat(only(ONE, elsewhere).sessions().getFirst().fields())
                .containsExactly(new FieldChange("place", "203 教室", "大剧场"));
        assertThat(DifferenceLines.of(between(List.of(ONE), List.of(later))))
                .anyMatch(line -> line.contains("they keep their places and must be told"));
    }

    @Test
    void eventWithoutASessionLeftIsCancelledAndOneWithSomeIsChanged() {
        Event none = Editions.with(TWO, session -> Editions.cancelled(session, "停电"));
        Event some = TWO.withSessions(List.of(
                TWO.sessions().getFirst(), Editions.cancelled(TWO.sessions().getLast(), "停电")));

        assertThat(only(TWO, none).kind()).isEqualTo(ChangeKind.CANCELLED);
        assertThat(only(TWO, some).kind()).isEqualTo(ChangeKind.CHANGED);
        assertThat(only(TWO, some).sessions()).extracting(SessionChange::kind).containsExactly(ChangeKind.CANCELLED);
        assertThat(only(TWO, some).signedUp()).isEqualTo(3);
    }

    @Test
    void whatIsSaidDifferentlyIsNamedOldAndNew() {
        EventChange change = only(ONE, Editions.titled(ONE, new LocalText("古琴", "Guqin")));

        assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
        assertThat(change.fields()).containsExactly(new FieldChange("title", "讲座 one", "古琴 / Guqin"));
    }

    @Test
    void termsAreComparedOneByOne() {
        Event before = Editions.event("c", Category.COURSE, terms(20), "2026-11-28T15:00");
        Event after = Editions.event("c", Category.COURSE, terms(30), "2026-11-28T15:00");
        Event without = Editions.event("c", Category.COURSE, null, "2026-11-28T15:00");

        assertThat(only(before, after).fields()).containsExactly(new FieldChange("capacity", "20", "30"));
        assertThat(only(before, without).fields()).containsExactly(new FieldChange("sign-up", "first-come", null));
    }

    private static SignUpTerms terms(int capacity) {
        return new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                capacity,
                0,
                1,
                null,
                null,
                null,
                List.of());
    }

    @Test
    void countingSeatsAgainIsNoChange() {
        Event before = Editions.with(ONE, session -> seated(session, new Seats(20, 4, null, false, NOW)));
        Event again = Editions.with(
                ONE, session -> seated(session, new Seats(20, 4, null, false, NOW.plus(Duration.ofHours(1)))));
        Event fewer = Editions.with(ONE, session -> seated(session, new Seats(2, 0, null, false, NOW)));

        assertThat(between(List.of(before), List.of(again)).isEmpty()).isTrue();
        assertThat(DifferenceLines.of(between(List.of(before), List.of(fewer))))
                .anyMatch(line -> line.contains("3 people signed up: more than its 2 seats"));
    }

    private static Session seated(Session session, Seats seats) {
        return new Session(
                session.id(),
                session.start(),
                session.end(),
                session.zone(),
                session.allDay(),
                session.status(),
                session.reason(),
                session.title(),
                session.place(),
                session.number(),
                seats);
    }

    @Test
    void sessionsThatComeIntoSightAreToldInOneLine() {
        Event more = lecture("two", "2026-11-28T15:00", "2026-12-05T15:00", "2026-12-12T15:00");
        Event seen = TWO.withSessions(more.sessions().subList(0, 2));
        Event same = more.withSessions(more.sessions().subList(0, 2));

        Difference difference = between(List.of(same), List.of(more));

        assertThat(seen.sessionCount()).isEqualTo(2);
        assertThat(difference.events()).singleElement().matches(EventChange::continues);
        assertThat(DifferenceLines.of(difference))
                .last()
                .isEqualTo("continued  1 event with 1 session after the last day published so far");
    }

    @Test
    void linesReadLikeThis() {
        Event moved = Editions.with(ONE, session -> Editions.moved(session, at("2026-11-29T16:00"), Place.of("大剧场")));
        Event gone = lecture("gone", "2026-11-30T10:00");
        Event fresh = lecture("fresh", "2026-12-01T10:00", "2026-12-02T10:00");

        assertThat(DifferenceLines.of(Difference.between(List.of(ONE, gone), List.of(moved, fresh), NOW)))
                .containsExactly(
                        "1 new, 0 changed, 1 moved, 0 cancelled, 1 removed",
                        "new        \"讲座 fresh\" (fresh): 2 sessions, first 2026-12-01 10:00, 203 教室",
                        "moved      \"讲座 one\" (one)",
                        "           moved 2026-11-28 15:00: start \"2026-11-28 15:00\" → \"2026-11-29 16:00\"; "
                                + "end \"2026-11-28 16:30\" → \"2026-11-29 17:30\"; place \"203 教室\" → \"大剧场\"; "
                                + "status \"scheduled\" → \"rescheduled\"",
                        "removed    \"讲座 gone\" (gone): 2026-11-30 10:00, 203 教室");
    }
}
