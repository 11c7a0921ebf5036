package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.edition.Editions.NOW;
import static org.centerkiosk.core.edition.Editions.at;
import static org.centerkiosk.core.edition.Editions.lecture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.SignUpTerms.Mode;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionCheckTest {

    private static final Event GOOD =
            english(lecture("good", "2026-11-28T15:00")).withImage(MediaLink.of(Editions.HASH));

    private static Event english(Event event) {
        return Editions.titled(event, new LocalText(event.title().zh(), "Lecture"));
    }

    private static List<Finding> check(Event... events) {
        return new EditionCheck().check(Editions.of(events), List.of(), NOW);
    }

    /** The one finding besides a good event's none. */
    private static Finding finding(Event... more) {
        List<Finding> findings =
                check(Stream.concat(Stream.of(GOOD), Stream.of(more)).toArray(Event[]::new));
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static void blocks(String what, Event event) {
        Finding finding = finding(event);
        assertThat(finding.toString()).startsWith("blocks: ").contains(what);
        assertThat(finding.events()).isSubsetOf(event.uid());
        assertThat(finding.blocks()).isTrue();
    }

    private static void warns(String what, Event... events) {
        Finding finding = finding(events);
        assertThat(finding.toString()).startsWith("warns: ").contains(what, events[0].uid());
        assertThat(finding.blocks()).isFalse();
    }

    @Test
    void goodEditionHasNoFindings() {
        assertThat(check(GOOD)).isEmpty();
    }

    @Test
    void editionWithNothingToShowIsBlocked() {
        assertThat(check())
                .anyMatch(finding -> finding.blocks() && finding.what().contains("no event"));
        assertThat(check(english(lecture("past", "2026-11-21T15:00"))))
                .anyMatch(finding -> finding.blocks() && finding.what().contains("all events are over"));
    }

    @Test
    void editionThatIsNoLongerValidIsBlocked() {
        Instant later = NOW.plus(Duration.ofDays(5));
        EditionContent whole = Editions.of(GOOD);
        EditionContent draft = new EditionContent(
                whole.number(),
                whole.centre(),
                whole.issued(),
                NOW.plus(Duration.ofDays(2)),
                whole.venues(),
                whole.events(),
                whole.media());

        assertThat(new EditionCheck().check(draft, List.of(), later))
                .singleElement()
                .matches(Finding::blocks)
                .asString()
                .contains("was valid until");
    }

    @Test
    void twoOfOneNameAreBlocked() {
        blocks("two events have the same UID", GOOD);
        Event twice = english(lecture("twice", "2026-12-01T15:00"));
        blocks(
                "two sessions of one event",
                twice.withSessions(
                        List.of(twice.sessions().getFirst(), twice.sessions().getFirst())));
    }

    @Test
    void picturesMustBeSignedFiles() {
        Event event = english(lecture("pictured", "2026-12-01T15:00"));

        blocks("outside the edition", event.withImage("https://example.org/a.jpg"));
        blocks("outside the edition", event.withImage("sha256:../../etc/passwd"));
        blocks("not among the files", event.withImage(MediaLink.of("cd".repeat(32))));
    }

    @Test
    void nobodysMachineIsNamed() {
        Event event = english(lecture("sourced", "2026-12-01T15:00"));

        blocks("kiosk:source is a path", event.withSource("/home/wang/month.xlsx"));
        blocks("kiosk:source is a path", event.withSource("https://example.org/private-a1b2/basic.ics"));
        assertThat(check(GOOD, event.withSource("month.xlsx"))).isEmpty();
    }

    @Test
    void venueMustBeOfTheCentre() {
        Event event = english(lecture("there", "2026-12-01T15:00"));

        blocks("not in the centre's tree", event.withVenue("湖西站"));
        assertThat(check(GOOD, event.withVenue("east"))).isEmpty();
    }

    @Test
    void textsBeyondTheLimitsAreBlocked() {
        Event event = english(lecture("long", "2026-12-01T15:00"));

        blocks("more than 1000 characters", Editions.titled(event, new LocalText("字".repeat(1001), "a")));
        assertThat(check(GOOD, Editions.titled(event, new LocalText("字".repeat(1000), "a"))))
                .isEmpty();
    }

    @Test
    void whatTerminalsWouldReadOtherwiseIsBlocked() {
        Event event = english(lecture("odd", "2026-12-01T15:00"));

        blocks("something else than what is written", Editions.titled(event, new LocalText("a\u202Eb", "a")));
        blocks("terminals could not read it", Editions.titled(event, new LocalText("\u202E", "a")));
    }

    @Test
    void missingEnglishIsToldOnce() {
        warns("no English title", lecture("a", "2026-12-01T15:00"), lecture("b", "2026-12-02T15:00"));
    }

    @Test
    void eventThatIsOverIsTold() {
        warns("the event is over", english(lecture("past", "2026-11-21T15:00")));
    }

    @Test
    void signUpThatCannotWorkIsTold() {
        warns("fewer than two sessions", course("series", Scope.SERIES, 20, "2026-12-01T15:00"));
        warns("no capacity", course("endless", Scope.SESSION, null, "2026-12-01T15:00"));
        assertThat(check(GOOD, course("fine", Scope.SERIES, 20, "2026-12-01T15:00", "2026-12-08T15:00")))
                .isEmpty();
    }

    private static Event course(String uid, Scope scope, @Nullable Integer capacity, String... times) {
        SignUpTerms terms =
                new SignUpTerms(Mode.FIRST_COME, scope, null, null, capacity, 0, 1, null, null, null, List.of());
        return english(Editions.event(uid, Category.COURSE, terms, times));
    }

    @Test
    void twoEventsInOneRoomAtOneTimeAreTold() {
        Event one = english(lecture("one", "2026-12-01T15:00"));
        Event two = english(lecture("two", "2026-12-01T16:00"));
        Event after = english(lecture("after", "2026-12-01T17:30"));
        Event elsewhere = Editions.with(
                english(lecture("elsewhere", "2026-12-01T15:00")),
                session -> Editions.moved(session, session.start(), Place.of("大剧场")));
        Event cancelled = Editions.with(
                english(lecture("cancelled", "2026-12-01T15:00")), session -> Editions.cancelled(session, "停电"));

        warns("two events at the same time in 203 教室", one, two);
        assertThat(check(GOOD, one, after, elsewhere, cancelled)).isEmpty();
        assertThat(check(GOOD, one, two.withVenue("east"))).isEmpty();
    }

    @Test
    void muchSmallerEditionIsTold() {
        List<Event> published = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            published.add(lecture("e" + day, String.format("2026-12-%02dT10:00", day)));
        }

        assertThat(new EditionCheck().check(Editions.of(GOOD), published, NOW))
                .singleElement()
                .asString()
                .contains("only 1 sessions to come, where 20 are published");
        assertThat(new EditionCheck().check(Editions.of(GOOD), published, at("2026-12-20T18:00")))
                .noneMatch(finding -> finding.what().contains("published"));
    }

    @Test
    void fileOfNoEventIsTold() {
        assertThat(check(GOOD.withImage(null))).singleElement().asString().contains("1 files belong to no event");
    }
}
