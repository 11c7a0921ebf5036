package org.centerkiosk.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor may type or touch, and what is found. */
class EventSearchTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = at("2026-11-24T10:00");

    private static final Event GUZHENG = event(
            "guzheng",
            new LocalText("古筝入门班", "Guzheng for Beginners"),
            Category.COURSE,
            new Person(LocalText.of("曾雨"), null),
            terms(16, 60),
            session("guzheng", "2026-11-24T09:00", "203 琴室", 5),
            session("guzheng", "2026-11-26T09:00", "203 琴室", 0),
            session("guzheng", "2026-12-01T09:00", "203 琴室", 4));

    private static final Event CHOIR = event(
            "choir",
            LocalText.of("社区合唱团"),
            Category.PERFORMANCE,
            null,
            null,
            session("choir", "2026-11-25T19:00", "小剧场", null));

    private static final Event PAINTING = event(
            "painting",
            LocalText.of("儿童画：古筝与少年"),
            Category.FAMILY,
            new Person(LocalText.of("单晓"), null),
            terms(6, 12),
            session("painting", "2026-11-25T10:00", "203 琴室", 8));

    private final EventSearch search = new EventSearch(Programme.of(List.of(GUZHENG, CHOIR, PAINTING)));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static SignUpTerms terms(int minAge, int maxAge) {
        return new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                20,
                0,
                4,
                minAge,
                maxAge,
                null,
                List.of());
    }

    private static Session session(String uid, String start, String place, @Nullable Integer remaining) {
        Instant begin = at(start);
        return new Session(
                new SessionId(uid, begin),
                begin,
                begin.plus(Duration.ofMinutes(45)),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of(place),
                0,
                remaining == null ? null : new Seats(20, remaining, null, false, NOW));
    }

    private static Event event(
            String uid,
            LocalText title,
            Category category,
            @Nullable Person person,
            @Nullable SignUpTerms terms,
            Session... sessions) {
        return new Event(
                uid,
                title,
                null,
                null,
                category,
                List.of(),
                person == null ? List.of() : List.of(person),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(sessions),
                sessions.length,
                null,
                "test");
    }

    private List<String> found(EventQuery query) {
        return search.find(query, NOW).stream()
                .map(listing -> listing.event().uid() + "@"
                        + listing.session().firstDay().getDayOfMonth())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "古筝, guzheng@26 painting@25",
        "guzheng, guzheng@26 painting@25",
        "gz, guzheng@26 painting@25",
        "beginners, guzheng@26",
        "曾雨, guzheng@26",
        "zengyu, guzheng@26",
        "shan, painting@25",
        "qinshi, painting@25 guzheng@26",
        "203, painting@25 guzheng@26",
        "guzheng 曾, guzheng@26",
        "hechang, choir@25",
        "hcx, ''",
        "足球, ''",
        "'  ', painting@25 choir@25 guzheng@26"
    })
    void textFinds(String typed, String expected) {
        assertThat(String.join(" ", found(EventQuery.ALL.withText(typed)))).isEqualTo(expected);
    }

    @Test
    void theDayDecidesWhichSession() {
        assertThat(found(EventQuery.ALL.withText("gz").withDay(LocalDate.of(2026, 12, 1))))
                .containsExactly("guzheng@1");
        assertThat(found(EventQuery.ALL.withDay(LocalDate.of(2026, 11, 24)))).isEmpty();
    }

    @Test
    void freePlacesSkipWhatIsFullAndWhatHasNoSeats() {
        assertThat(found(EventQuery.ALL.withFree(true))).containsExactly("painting@25", "guzheng@1");
    }

    @Test
    void anAgeAdmitsWhatIsOpenToSomeOfItsGroup() {
        assertThat(found(EventQuery.ALL.withAge(AgeGroup.CHILD))).containsExactly("painting@25", "choir@25");
        assertThat(found(EventQuery.ALL.withAge(AgeGroup.YOUTH))).containsExactly("choir@25", "guzheng@26");
        assertThat(found(EventQuery.ALL.withAge(AgeGroup.ADULT))).containsExactly("choir@25", "guzheng@26");
        assertThat(found(EventQuery.ALL.withAge(AgeGroup.SENIOR))).containsExactly("choir@25", "guzheng@26");
        EventSearch young = new EventSearch(Programme.of(List.of(GUZHENG.withVenue("x"), PAINTING)));
        assertThat(young.find(EventQuery.ALL.withAge(AgeGroup.CHILD), NOW)).hasSize(1);
    }

    @Test
    void aLaterProgrammeIsSearchedAlike() {
        Event renamed = event(
                "choir",
                LocalText.of("民乐团"),
                Category.PERFORMANCE,
                null,
                null,
                session("choir", "2026-11-25T19:00", "小剧场", null));

        EventSearch later = search.next(Programme.of(List.of(GUZHENG, renamed)));

        assertThat(later.find(EventQuery.ALL.withText("gz"), NOW)).hasSize(1);
        assertThat(later.find(EventQuery.ALL.withText("minyue"), NOW)).hasSize(1);
        assertThat(later.find(EventQuery.ALL.withText("hechang"), NOW)).isEmpty();
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(EventQuery.ALL.withText("𠮷".repeat(100)).text()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void theCategoryAdmitsItsOwn() {
        assertThat(found(EventQuery.ALL.withCategory(Category.FAMILY))).containsExactly("painting@25");
    }

    @Test
    void whatWasTypedIsInNoMessage() {
        assertThat(EventQuery.ALL.withText("曾雨")).asString().doesNotContain("曾雨");
    }
}
