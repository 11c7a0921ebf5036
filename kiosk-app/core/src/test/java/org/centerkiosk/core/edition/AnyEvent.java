package org.centerkiosk.core.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.feed.PlainText;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/** Editions of every kind that the records allow, with texts that other formats would trip over. */
final class AnyEvent {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PIECES = List.of(
            "古琴",
            "、",
            "；",
            "/",
            ",",
            " ",
            "\"",
            "\\",
            "<b>",
            "</script>",
            "&amp;",
            "=1+1",
            "😀",
            "é",
            "עברית",
            "\u00AD",
            "%s",
            "{\"zh\":1}",
            "免费",
            "2026-11-28",
            "a",
            "B",
            "null",
            "–",
            "#",
            "@",
            "🀄");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Asia/Urumqi"),
            ZoneId.of("Europe/London"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Z"),
            ZoneId.of("+05:45"),
            ZoneId.of("UTC"));

    private AnyEvent() {}

    static Arbitrary<String> line() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> PlainText.line(String.join("", pieces)))
                .filter(text -> !text.isBlank());
    }

    static Arbitrary<LocalText> text() {
        return Combinators.combine(line(), line().injectNull(0.4)).as(LocalText::new);
    }

    private static Arbitrary<LocalText> paragraphs() {
        Arbitrary<String> many = line().list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n", lines));
        return Combinators.combine(many, many.injectNull(0.5)).as(LocalText::new);
    }

    private static Arbitrary<Instant> instant() {
        Arbitrary<Instant> usual =
                Arbitraries.longs().between(0, 2 * 365 * 24 * 12).map(n -> BEGIN.plus(Duration.ofMinutes(5 * n)));
        Arbitrary<Instant> odd = Arbitraries.longs()
                .between(-4_000_000_000L, 4_000_000_000L)
                .map(second -> Instant.ofEpochSecond(second, second & 0xFFFF));
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, odd));
    }

    private static Arbitrary<Seats> seats() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 900),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 50).injectNull(0.5),
                        Arbitraries.of(true, false),
                        instant())
                .as((capacity, free, waiting, open, asOf) ->
                        new Seats(capacity, Math.min(free, capacity), waiting, open, asOf));
    }

    private static Arbitrary<Place> place() {
        return Combinators.combine(
                        text(), Arbitraries.of("https://example.org/p").injectNull(0.7))
                .as(Place::new);
    }

    /** When a session takes place. */
    private record When(Instant original, Instant start, Instant end, ZoneId zone, boolean allDay) {}

    private static Arbitrary<When> when() {
        Arbitrary<When> timed = Combinators.combine(
                        instant(),
                        instant(),
                        Arbitraries.longs().between(0, 3_000),
                        Arbitraries.of(ZONES),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false, false, false, false, false))
                .as((original, moved, minutes, zone, isMoved, allDay) -> {
                    Instant start = isMoved ? moved : original;
                    return new When(original, start, start.plus(Duration.ofMinutes(minutes)), zone, allDay);
                });
        Arbitrary<When> days = Combinators.combine(
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(ZONES))
                .as((day, length, zone) -> {
                    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(day);
                    Instant start = first.atStartOfDay(zone).toInstant();
                    return new When(
                            start,
                            start,
                            first.plusDays(length).atStartOfDay(zone).toInstant(),
                            zone,
                            true);
                });
        return Arbitraries.oneOf(timed, days);
    }

    private static Arbitrary<Session> session(String uid) {
        return Combinators.combine(
                        when(),
                        Arbitraries.of(SessionStatus.values()),
                        text().injectNull(0.7),
                        text().injectNull(0.7),
                        place().injectNull(0.3),
                        Arbitraries.integers().between(0, 60),
                        seats().injectNull(0.5))
                .as((when, status, reason, title, place, number, seats) -> new Session(
                        new SessionId(uid, when.original),
                        when.start,
                        when.end,
                        when.zone,
                        when.allDay,
                        status,
                        reason,
                        title,
                        place,
                        number,
                        seats));
    }

    private static Arbitrary<SignUpTerms> terms() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 30);
        Arbitrary<Integer> some = Arbitraries.integers().between(1, 300);
        return Combinators.combine(
                        Arbitraries.of(SignUpTerms.Mode.values()),
                        Arbitraries.of(SignUpTerms.Scope.values()),
                        instant().injectNull(0.5),
                        Arbitraries.longs().between(1, 9_000).injectNull(0.5),
                        some.injectNull(0.3),
                        few,
                        some,
                        questions())
                .as((mode, scope, opens, length, capacity, waiting, party, questions) -> new SignUpTerms(
                        mode,
                        scope,
                        opens,
                        length == null ? null : (opens == null ? BEGIN : opens).plusSeconds(length),
                        capacity,
                        waiting,
                        party,
                        waiting % 3 == 0 ? null : waiting,
                        party % 3 == 0 ? null : party + 40,
                        party % 4 == 0 ? party : null,
                        questions));
    }

    private static Arbitrary<List<Question>> questions() {
        Arbitrary<List<LocalText>> options =
                text().list().uniqueElements(LocalText::zh).ofMinSize(2).ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of("diet", "q-1", "q2", "0"),
                        text(),
                        Arbitraries.of(Question.Kind.values()),
                        Arbitraries.of(true, false),
                        options)
                .as((id, text, kind, required, choices) ->
                        new Question(id, text, kind, required, kind == Question.Kind.CHOICE ? choices : List.of()))
                .list()
                .uniqueElements(Question::id)
                .ofMaxSize(3);
    }

    /** What an event says of itself, in two halves: a combination has at most eight parts. */
    private record Texts(
            LocalText title,
            @Nullable LocalText subtitle,
            @Nullable LocalText description,
            @Nullable LocalText audience,
            @Nullable LocalText admission) {}

    private static Arbitrary<Texts> texts() {
        return Combinators.combine(
                        text(),
                        text().injectNull(0.5),
                        paragraphs().injectNull(0.3),
                        text().injectNull(0.5),
                        text().injectNull(0.5))
                .as(Texts::new);
    }

    private static Arbitrary<Person> person() {
        return Combinators.combine(text(), text().injectNull(0.5)).as(Person::new);
    }

    static Arbitrary<Event> event(String uid) {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(Category.values()),
                        line().list().ofMaxSize(3),
                        person().list().ofMaxSize(3),
                        Arbitraries.of("https://example.org/e?a=1&b=2").injectNull(0.5),
                        Arbitraries.of(
                                        "https://example.org/p.jpg",
                                        MediaLink.of("a".repeat(64)),
                                        "data:image/png;base64,AA==")
                                .injectNull(0.4),
                        terms().injectNull(0.4),
                        session(uid).list().uniqueElements(Session::id).ofMaxSize(5))
                .as((texts, category, keywords, people, url, image, terms, sessions) -> new Event(
                        uid,
                        texts.title,
                        texts.subtitle,
                        texts.description,
                        category,
                        keywords,
                        people,
                        texts.audience,
                        texts.admission,
                        url,
                        image,
                        url == null ? "teal" : null,
                        terms,
                        sessions,
                        sessions.size() * 2,
                        image == null ? null : "station-1",
                        keywords.isEmpty() ? "" : keywords.getFirst()));
    }

    /** Editions of a few events, whose UIDs are as odd as those of calendars. */
    static Arbitrary<EditionContent> edition() {
        Arbitrary<List<Event>> events = line().list()
                .uniqueElements()
                .ofMaxSize(4)
                .flatMap(uids -> Combinators.combine(
                                uids.stream().map(AnyEvent::event).toList())
                        .as(all -> all));
        return Combinators.combine(Arbitraries.integers().between(1, 9_999), events, text(), text().injectNull(0.5))
                .as((number, all, name, address) -> new EditionContent(
                        number,
                        "chenghu",
                        BEGIN,
                        BEGIN.plus(Duration.ofDays(30)),
                        List.of(
                                new Venue("chenghu", Venue.Kind.CENTRE, null, name, address),
                                new Venue("station-1", Venue.Kind.STATION, "chenghu", name)),
                        all,
                        List.of(new MediaFile("a".repeat(64), number, "image/jpeg"))));
    }
}
