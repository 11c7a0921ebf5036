package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.Objects;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextsTest {

    private static final FeedWindow WINDOW = window("2026-11-01", "2026-12-01");

    private static FeedResult readEvent(String... lines) {
        return read(
                calendar("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261128T150000\r\n" + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT"),
                WINDOW);
    }

    @Test
    void chineseAndEnglishTextsAreKeptApart() {
        Event event = onlyEvent(readEvent(
                "SUMMARY;LANGUAGE=zh-CN:古琴",
                "SUMMARY;LANGUAGE=en:Guqin",
                "X-KIOSK-SUBTITLE:零基础",
                "X-KIOSK-SUBTITLE-EN:For beginners",
                "LOCATION:二楼 203",
                "X-KIOSK-LOCATION-EN:Room 203",
                "DESCRIPTION:第一段\\n第二段\\, 带逗号\\; 和分号"));

        assertThat(event.title()).isEqualTo(new LocalText("古琴", "Guqin"));
        assertThat(event.subtitle()).isEqualTo(new LocalText("零基础", "For beginners"));
        assertThat(Objects.requireNonNull(event.sessions().getFirst().place()).name())
                .isEqualTo(new LocalText("二楼 203", "Room 203"));
        assertThat(event.description()).isEqualTo(LocalText.of("第一段\n第二段, 带逗号; 和分号"));
    }

    @Test
    void englishAloneStandsForBoth() {
        assertThat(onlyEvent(readEvent("SUMMARY;LANGUAGE=en-GB:Guqin")).title())
                .isEqualTo(new LocalText("Guqin", "Guqin"));
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORIES:讲座, LECTURE",
        "CATEGORIES:Concert, PERFORMANCE",
        "'CATEGORIES:古琴,免费课', COURSE",
        "CATEGORIES:EXHIBITION, EXHIBITION",
        "SUMMARY:端午义诊, HEALTH",
        "SUMMARY:绘本故事会, FAMILY",
        "SUMMARY:居民大会, VOLUNTEERING"
    })
    void categoryIsFoundByItsWords(String line, Category category) {
        FeedResult result = line.startsWith("SUMMARY") ? readEvent(line) : readEvent("SUMMARY:活动", line);

        assertThat(onlyEvent(result).category()).isEqualTo(category);
    }

    @Test
    void wordsThatAreNoCategoryStayAsKeywords() {
        assertThat(onlyEvent(readEvent("SUMMARY:a", "CATEGORIES:古琴,免费课,非遗")).keywords())
                .containsExactly("古琴", "非遗");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://example.org/a.png | https://example.org/a.png",
                "ATTACH;FMTTYPE=image/jpeg:https://example.org/show?id=7                 | https://example.org/show?id=7",
                "ATTACH:https://example.org/b.JPG?x=1                                   | https://example.org/b.JPG?x=1",
                "IMAGE;VALUE=URI:poster.png                              | https://example.org/feeds/poster.png",
                "IMAGE;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=image/png:iVBORw0= | data:image/png;base64,iVBORw0=",
                "X-KIOSK-IMAGE:/media/c.webp                             | https://example.org/media/c.webp",
                "ATTACH:https://example.org/programme.pdf                | ",
                "IMAGE;VALUE=URI:file:///etc/passwd                      | ",
                "IMAGE;VALUE=URI:javascript:alert(1)                     | ",
            })
    void pictureIsAnImageOfTheEvent(String line, String image) {
        assertThat(onlyEvent(readEvent("SUMMARY:a", line)).image()).isEqualTo(image);
    }

    @Test
    void colorAndPageAreKept() {
        Event event = onlyEvent(readEvent("SUMMARY:a", "COLOR:turquoise", "URL:https://example.org/e/1"));

        assertThat(event.color()).isEqualTo("turquoise");
        assertThat(event.url()).isEqualTo("https://example.org/e/1");
    }

    @Test
    void pageThatIsNoWebAddressIsReported() {
        FeedResult result = readEvent("SUMMARY:a", "URL:mailto:a@example.org");

        assertThat(onlyEvent(result).url()).isNull();
        assertThat(Feeds.lines(result)).singleElement().asString().startsWith("warning: library, line 7, URL: ");
    }

    @Test
    void markupIsTakenOutOfDescriptions() {
        assertThat(onlyEvent(readEvent(
                                "SUMMARY:a",
                                "DESCRIPTION:<p>第一段 &amp; <b>重点</b></p><ul><li>甲</li><li>乙<br>丙</li></ul>"))
                        .description())
                .isEqualTo(LocalText.of("第一段 & 重点\n甲\n乙\n丙"));
        assertThat(onlyEvent(readEvent(
                                "SUMMARY:a",
                                "X-ALT-DESC;FMTTYPE=text/html:<html><body>晚会<script>x()</script></body></html>"))
                        .description())
                .isEqualTo(LocalText.of("晚会"));
        assertThat(onlyEvent(readEvent("SUMMARY:a", "DESCRIPTION:3 < 5 and 7 > 2"))
                        .description())
                .isEqualTo(LocalText.of("3 < 5 and 7 > 2"));
    }

    @Test
    void longTitleEmojiAndRightToLeftTextAreKeptAndOverridesRemoved() {
        String title = "长".repeat(300);

        assertThat(onlyEvent(readEvent("SUMMARY:" + title)).title().zh()).isEqualTo(title);
        assertThat(onlyEvent(readEvent("SUMMARY:🎻 عرض \u202Eevil\u202C \u2066x\u2069\t\t 音乐\u0007会"))
                        .title()
                        .zh())
                .isEqualTo("🎻 عرض evil x 音乐会");
    }

    @Test
    void endlessTitleIsCutWithAWarning() {
        FeedResult result = readEvent("SUMMARY:" + "🎻".repeat(600));

        assertThat(onlyEvent(result).title().zh()).hasSize(1000).endsWith("🎻");
        assertThat(Feeds.lines(result)).singleElement().asString().contains("longer than 1000 characters");
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY:", "SUMMARY: ", "SUMMARY:\u200B", "LOCATION:203"})
    void eventWithoutATitleIsLeftOut(String line) {
        FeedResult result = readEvent(line);

        assertThat(result.events()).isEmpty();
        assertThat(Feeds.lines(result))
                .containsExactly(
                        "error: library, line 3, title: the event has no title, it is left out – give it a title");
    }

    @Test
    void signUpTermsAreReadFromPropertiesOfOurOwn() {
        SignUpTerms terms = onlyEvent(readEvent(
                        "SUMMARY:a",
                        "X-KIOSK-OPENS:20261120T010000Z",
                        "X-KIOSK-CLOSES:2026-11-27 18:00",
                        "X-KIOSK-CAPACITY:30",
                        "X-KIOSK-WAITING-LIST:10",
                        "X-KIOSK-MODE:lottery",
                        "X-KIOSK-SCOPE:series",
                        "X-KIOSK-PARTY-MAX:4",
                        "X-KIOSK-MIN-AGE:6",
                        "X-KIOSK-MAX-AGE:12岁",
                        "X-KIOSK-GUARDIAN-UNDER:8",
                        "X-KIOSK-QUESTION:有过敏吗？",
                        "X-KIOSK-QUESTION:自带乐器？",
                        "X-KIOSK-QUESTION-EN:Any allergies?"))
                .terms();

        assertThat(terms)
                .isEqualTo(new SignUpTerms(
                        SignUpTerms.Mode.LOTTERY,
                        SignUpTerms.Scope.SERIES,
                        java.time.Instant.parse("2026-11-20T01:00:00Z"),
                        java.time.Instant.parse("2026-11-27T10:00:00Z"),
                        30,
                        10,
                        4,
                        6,
                        12,
                        8,
                        java.util.List.of(
                                Question.of("q-22db57b9", new LocalText("有过敏吗？", "Any allergies?")),
                                Question.of("q-674dd5dc", LocalText.of("自带乐器？")))));
    }

    @Test
    void eventThatSaysNothingOfSignUpHasNoTerms() {
        assertThat(onlyEvent(readEvent("SUMMARY:a")).terms()).isNull();
    }

    @Test
    void termsThatContradictThemselvesAreReportedAndTheRestStays() {
        FeedResult result = readEvent(
                "SUMMARY:a",
                "X-KIOSK-OPENS:2026-11-27 09:00",
                "X-KIOSK-CLOSES:2026-11-20 09:00",
                "X-KIOSK-MIN-AGE:60",
                "X-KIOSK-MAX-AGE:6",
                "X-KIOSK-CAPACITY:many",
                "X-KIOSK-MODE:whatever",
                "X-KIOSK-PARTY-MAX:3");

        SignUpTerms terms = Objects.requireNonNull(onlyEvent(result).terms());
        assertThat(terms.partyMax()).isEqualTo(3);
        assertThat(terms.opens()).isNull();
        assertThat(terms.minAge()).isNull();
        assertThat(Feeds.lines(result)).hasSize(4).allMatch(line -> line.startsWith("warning: library, line "));
    }

    @Test
    void seatsAreThoseOfTheSession() {
        Event event = onlyEvent(read(
                calendar(
                        Feeds.event(
                                "a",
                                "DTSTART:20261103T190000",
                                "RRULE:FREQ=WEEKLY;COUNT=2",
                                "X-KIOSK-CAPACITY:20",
                                "X-KIOSK-REMAINING:3",
                                "X-KIOSK-WAITING-LIST:5",
                                "X-KIOSK-AS-OF:20261101T000000Z"),
                        "BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20261110T190000\r\nDTSTART:20261110T190000\r\n"
                                + "X-KIOSK-REMAINING:0\r\nX-KIOSK-WAITING:5\r\nEND:VEVENT"),
                WINDOW));

        java.time.Instant asOf = java.time.Instant.parse("2026-11-01T00:00:00Z");
        assertThat(event.sessions().get(0).seats()).isEqualTo(new Seats(20, 3, null, true, asOf));
        assertThat(event.sessions().get(1).seats()).isEqualTo(new Seats(20, 0, 5, false, asOf));
    }

    @Test
    void moreFreeSeatsThanSeatsAreNotShown() {
        FeedResult result = readEvent("SUMMARY:a", "X-KIOSK-CAPACITY:20", "X-KIOSK-REMAINING:30");

        assertThat(Feeds.onlySession(result).seats()).isNull();
        assertThat(Feeds.lines(result)).singleElement().asString().contains("30 free seats of 20");
    }

    @Test
    void teachersAreSplitAndKnowWhereTheyComeFrom() {
        Event event = onlyEvent(readEvent("SUMMARY:a", "X-KIOSK-TEACHER:吴晓梅、李明", "X-KIOSK-AFFILIATION:市琴会"));

        assertThat(event.people())
                .extracting(person -> person.name().zh() + " "
                        + Objects.requireNonNull(person.affiliation()).zh())
                .containsExactly("吴晓梅 市琴会", "李明 市琴会");
    }
}
