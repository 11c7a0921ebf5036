package org.centerkiosk.core.feed.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.onlySession;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

    private static final FeedWindow WINDOW = window("2026-11-22", "2026-12-31");

    private static String feed(String... elements) {
        return "{\"@context\":[\"https://schema.org\",{\"kiosk\":\"https://example.org/kiosk#\"}],\"@type\":\"DataFeed\","
                + "\"dataFeedElement\":[" + String.join(",", elements) + "]}";
    }

    private static String event(String id, String more) {
        return "{\"@type\":\"Event\",\"@id\":\"" + id + "\",\"name\":\"" + id + "\"," + more + "}";
    }

    @Test
    void editionIsUnderstood() {
        FeedResult result = read(
                feed("""
                        {"@type":"DataFeedItem","item":{"@type":"MusicEvent","@id":"urn:e1",
                         "name":{"zh":"音乐会","en":"Concert"},
                         "description":[{"@value":"<p>一</p>","@language":"zh"},{"@value":"One","@language":"en"}],
                         "startDate":"2026-11-28T19:30:00+08:00","endDate":"2026-11-28T21:00:00+08:00",
                         "location":{"@id":"urn:hall"},"eventStatus":"https://schema.org/EventRescheduled",
                         "previousStartDate":"2026-11-27T19:30:00+08:00",
                         "maximumAttendeeCapacity":200,"remainingAttendeeCapacity":12,"isAccessibleForFree":true,
                         "performer":[{"@type":"Person","name":"李明","affiliation":{"@type":"Organization","name":"越剧团"}}],
                         "image":{"@type":"ImageObject","contentUrl":"media/a.jpg"},"url":"https://example.org/e/1",
                         "keywords":["民乐","二胡"],"audience":{"@type":"Audience","audienceType":"全体居民"},
                         "typicalAgeRange":"6-12",
                         "kiosk:opens":"2026-11-20T09:00:00+08:00","kiosk:partyMax":4,"kiosk:mode":"lottery",
                         "kiosk:question":[{"zh":"饮食？","en":"Diet?"},{"zh":"轮椅？"}],
                         "kiosk:reason":{"zh":"场地维修","en":"Repairs"},"kiosk:waiting":3}}
                        """, "{\"@type\":\"Place\",\"@id\":\"urn:hall\",\"name\":{\"zh\":\"大剧场\",\"en\":\"Grand hall\"}}"),
                WINDOW);

        assertThat(result.problems()).isEmpty();
        Event event = onlyEvent(result);
        assertThat(event.uid()).isEqualTo("urn:e1");
        assertThat(event.title()).isEqualTo(new LocalText("音乐会", "Concert"));
        assertThat(event.description()).isEqualTo(new LocalText("一", "One"));
        assertThat(event.category()).isEqualTo(Category.PERFORMANCE);
        assertThat(event.keywords()).containsExactly("民乐", "二胡");
        assertThat(event.admission()).isEqualTo(new LocalText("免费", "Free"));
        assertThat(event.audience()).isEqualTo(LocalText.of("全体居民"));
        assertThat(event.image()).isEqualTo("https://example.org/feeds/media/a.jpg");
        assertThat(Objects.requireNonNull(event.people().getFirst().affiliation())
                        .zh())
                .isEqualTo("越剧团");
        Session session = onlySession(result);
        assertThat(session.status()).isEqualTo(SessionStatus.RESCHEDULED);
        assertThat(session.originalStart()).hasToString("2026-11-27T11:30:00Z");
        assertThat(session.zonedStart()).hasToString("2026-11-28T19:30+08:00[Asia/Shanghai]");
        assertThat(session.reason()).isEqualTo(new LocalText("场地维修", "Repairs"));
        assertThat(Objects.requireNonNull(session.place()).name()).isEqualTo(new LocalText("大剧场", "Grand hall"));
        assertThat(session.seats()).isEqualTo(new Seats(200, 12, 3, false, WINDOW.now()));
        SignUpTerms terms = Objects.requireNonNull(event.terms());
        assertThat(terms.mode()).isEqualTo(SignUpTerms.Mode.LOTTERY);
        assertThat(terms.partyMax()).isEqualTo(4);
        assertThat(terms.minAge()).isEqualTo(6);
        assertThat(terms.questions())
                .extracting(Question::text)
                .containsExactly(new LocalText("饮食？", "Diet?"), LocalText.of("轮椅？"));
    }

    @Test
    void courseHasTheSessionsOfItsSchedule() {
        FeedResult result = read("""
                {"@context":"https://schema.org","@type":"Course","@id":"c1","name":"古琴",
                 "hasCourseInstance":{"@type":"CourseInstance","location":"203","instructor":{"name":"吴晓梅"},
                  "courseSchedule":{"@type":"Schedule","repeatFrequency":"P1W","byDay":["https://schema.org/Tuesday"],
                   "startDate":"2026-11-05","startTime":"19:30:00","endTime":"21:00:00","repeatCount":6,
                   "scheduleTimezone":"Asia/Shanghai","exceptDate":["2026-12-01"]}}}
                """, WINDOW);

        Event event = onlyEvent(result);
        assertThat(result.problems()).isEmpty();
        assertThat(event.category()).isEqualTo(Category.COURSE);
        assertThat(starts(result)).containsExactly("2026-11-24T19:30", "2026-12-08T19:30", "2026-12-15T19:30");
        assertThat(event.sessions()).extracting(Session::number).containsExactly(3, 4, 5);
        assertThat(event.sessions().getFirst().zonedEnd().toLocalTime()).hasToString("21:00");
    }

    @Test
    void courseWithTwoInstancesIsTwoEvents() {
        String instance = "{\"@type\":\"CourseInstance\",\"startDate\":\"2026-11-2%dT10:00\"}";
        FeedResult result = read(
                "{\"@type\":\"Course\",\"@id\":\"c\",\"name\":\"剪纸\",\"hasCourseInstance\":[" + instance.formatted(5)
                        + "," + instance.formatted(6) + "]}",
                WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("c#1", "c#2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"repeatFrequency\":\"Daily\",\"repeatCount\":2                       | 2026-11-28T09:00 2026-11-29T09:00",
                "\"repeatFrequency\":\"P2W\",\"endDate\":\"2026-12-12\"                | 2026-11-28T09:00 2026-12-12T09:00",
                "\"byDay\":[\"Sunday\",\"MO\"],\"endDate\":\"2026-12-01\"              | 2026-11-29T09:00 2026-11-30T09:00",
                "\"repeatFrequency\":\"P1M\",\"byMonthDay\":[1,15],\"repeatCount\":2   | 2026-12-01T09:00 2026-12-15T09:00",
                "\"repeatFrequency\":\"P1M\",\"byDay\":\"Monday\",\"byMonthWeek\":2,\"repeatCount\":1 | 2026-12-14T09:00",
                "\"duration\":\"PT1H\"                                                | 2026-11-28T09:00",
            })
    void scheduleRepeatsAsItSays(String parts, String expected) {
        FeedResult result = read(
                event("e", "\"eventSchedule\":{\"startDate\":\"2026-11-28\",\"startTime\":\"09:00\"," + parts + "}"),
                WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(String.join(" ", starts(result))).isEqualTo(expected);
    }

    @Test
    void subEventsAreTheSessionsAndReplaceThoseOfTheSchedule() {
        FeedResult result = read(event("e", """
                        "eventSchedule":{"repeatFrequency":"P1W","startDate":"2026-11-24","startTime":"19:00","repeatCount":3},
                        "subEvent":[
                         {"@type":"Event","previousStartDate":"2026-12-01T19:00","startDate":"2026-12-02T18:00","name":"提高"},
                         {"@type":"Event","startDate":"2026-12-08T19:00","eventStatus":"EventCancelled","kiosk:reason":"停电"}]
                        """), WINDOW);

        Event event = onlyEvent(result);
        assertThat(starts(result)).containsExactly("2026-11-24T19:00", "2026-12-02T18:00", "2026-12-08T19:00");
        assertThat(event.sessions())
                .extracting(Session::status)
                .containsExactly(SessionStatus.SCHEDULED, SessionStatus.RESCHEDULED, SessionStatus.CANCELLED);
        assertThat(event.titleOf(event.sessions().get(1)).zh()).isEqualTo("提高");
        assertThat(event.sessionCount()).isEqualTo(3);
    }

    @Test
    void eventThatNamesItsWholeIsASessionOfIt() {
        FeedResult result = read(
                "{\"@graph\":["
                        + event("f", "\"startDate\":\"2026-11-25\"") + ","
                        + event("a", "\"startDate\":\"2026-11-26T10:00\",\"superEvent\":{\"@id\":\"f\"}") + ","
                        + event("b", "\"startDate\":\"2026-11-27T10:00\",\"superEvent\":{\"@id\":\"f\"}") + "]}",
                WINDOW);

        assertThat(onlyEvent(result).uid()).isEqualTo("f");
        assertThat(starts(result)).containsExactly("2026-11-26T10:00", "2026-11-27T10:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "{\"@graph\":[%s]}",
                "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":%s}]}",
                "{\"@type\":\"Place\",\"name\":\"中心\",\"event\":[%s]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":%s}",
                "{\"@type\":\"schema:DataFeed\",\"schema:dataFeedElement\":%s}"
            })
    void eventIsFoundWhereverItHangs(String frame) {
        assertThat(starts(read(frame.formatted(event("e", "\"startDate\":\"2026-11-28T15:00\"")), WINDOW)))
                .containsExactly("2026-11-28T15:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28           | 2026-12-05           | 2026-12-06T00:00+08:00[Asia/Shanghai]",
                "2026-11-28           |                      | 2026-11-29T00:00+08:00[Asia/Shanghai]",
                "2026-11-28T09:00     | 2026-11-29           | 2026-11-30T00:00+08:00[Asia/Shanghai]",
                "2026-11-28T09:00:00Z | 2026-11-28T10:00:00Z | 2026-11-28T10:00Z",
                "2026-11-28T09:00     | 2026-11-28T08:00     | 2026-11-28T09:00+08:00[Asia/Shanghai]",
            })
    void lastDayIsPartOfTheEvent(String start, String end, String expected) {
        String more = "\"startDate\":\"" + start + "\"" + (end == null ? "" : ",\"endDate\":\"" + end + "\"");

        assertThat(onlySession(read(event("e", more), WINDOW)).zonedEnd()).hasToString(expected);
    }

    @Test
    void badEventCostsNoOther() {
        FeedResult result = read(
                feed(
                        event("none", "\"description\":\"x\""),
                        event("bad", "\"startDate\":\"someday\""),
                        "{\"@type\":\"Event\",\"@id\":\"untitled\",\"startDate\":\"2026-11-28\"}",
                        event("rule", "\"eventSchedule\":{\"startDate\":\"2026-11-28\",\"repeatFrequency\":\"often\"}"),
                        event("good", "\"startDate\":\"2026-11-28\""),
                        event("good", "\"startDate\":\"2026-11-29\"")),
                WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("rule", "good");
        assertThat(lines(result))
                .hasSize(5)
                .allMatch(line -> line.startsWith("error: library, /dataFeedElement/"))
                .anyMatch(line -> line.contains("/dataFeedElement/1, startDate: \"someday\" is no date"))
                .anyMatch(line -> line.contains("/dataFeedElement/5, @id: \"good\" is there twice"));
    }

    @Test
    void eventWithoutAnIdGetsOneThatStaysTheSame() {
        String text = "{\"@type\":\"Event\",\"name\":\"a\",\"startDate\":\"2026-11-28\"}";

        assertThat(onlyEvent(read(text, WINDOW)).uid())
                .isEqualTo(onlyEvent(read(text, WINDOW)).uid());
        assertThat(lines(read(text, WINDOW))).singleElement().asString().contains("cancelled plus new");
    }

    @Test
    void jsonNestedTooDeeplyIsRefusedWithAClearLine() {
        FeedResult result = read("{\"a\":".repeat(100) + "1" + "}".repeat(100), WINDOW);

        assertThat(result.isUsable()).isFalse();
        assertThat(lines(result)).singleElement().asString().contains("JSON beyond what is read", "64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@type\":\"Event\",", "[1,2", "{]", "{\"a\":01}"})
    void brokenJsonIsRefusedWithItsLine(String text) {
        FeedResult result = read(text, WINDOW);

        assertThat(result.isUsable()).isFalse();
        assertThat(lines(result)).singleElement().asString().startsWith("fatal: library, line 1: no valid JSON");
    }

    @Test
    void endlessNumberIsRefused() {
        FeedResult result = read("{\"@type\":\"Event\",\"x\":" + "9".repeat(5_000) + "}", WINDOW);

        assertThat(result.isUsable()).isFalse();
    }

    @Test
    void jsonOfAnotherKindIsNamed() {
        assertThat(lines(read("{\"error\":\"unauthorized\"}", WINDOW)))
                .singleElement()
                .asString()
                .contains("JSON without any schema.org Event or Course");
        assertThat(lines(read("[\"vcalendar\",[],[]]", WINDOW)))
                .singleElement()
                .asString()
                .contains("jCal");
        assertThat(read(feed(), WINDOW).isUsable()).isTrue();
    }

    @Test
    void referencesInACircleEnd() {
        FeedResult result = read(
                "{\"@graph\":["
                        + event(
                                "a",
                                "\"startDate\":\"2026-11-28\",\"superEvent\":{\"@id\":\"b\"},\"subEvent\":{\"@id\":\"b\"}")
                        + ","
                        + event(
                                "b",
                                "\"startDate\":\"2026-11-29\",\"superEvent\":{\"@id\":\"a\"},\"subEvent\":{\"@id\":\"a\"}")
                        + "]}",
                WINDOW);

        assertThat(List.of(result)).isNotEmpty();
    }
}
