package org.centerkiosk.core.feed.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCalendarTest {

    private static final FeedWindow WINDOW = window("2026-11-01", "2026-12-01");
    private static final String GOOD = event("good", "DTSTART:20261128T150000");
    private static final String TITLED =
            "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:社区音乐会与书画展\r\nDTSTART:20261128T150000\r\nEND:VEVENT";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\r\n", "\r\n\r\n"})
    void anyLineEndWillDo(String end) {
        FeedResult result = read(calendar(GOOD).replace("\r\n", end), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void lowerCaseWillDo() {
        FeedResult result = read(calendar(GOOD).toLowerCase(Locale.ROOT), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(starts(read("\uFEFF" + calendar(GOOD), WINDOW))).containsExactly("2026-11-28T15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16"})
    void otherEncodingsAreRecognised(String charset) {
        FeedResult result = read(calendar(TITLED).getBytes(Charset.forName(charset)), WINDOW);

        assertThat(onlyEvent(result).title().zh()).isEqualTo("社区音乐会与书画展");
    }

    @Test
    void westernEncodingIsRecognised() {
        FeedResult result = read(
                calendar(TITLED.replace("社区音乐会与书画展", "Fête à la maison, été")).getBytes(StandardCharsets.ISO_8859_1),
                WINDOW);

        assertThat(onlyEvent(result).title().zh()).isEqualTo("Fête à la maison, été");
        assertThat(lines(result)).singleElement().asString().contains("read as windows-1252");
    }

    @Test
    void singleDamagedByteDoesNotChangeTheEncoding() {
        byte[] body = calendar(TITLED, GOOD).getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + "SUMMARY:".length();
        body[at] = (byte) 0xFF;

        FeedResult result = read(body, WINDOW);

        assertThat(result.events()).hasSize(2);
        assertThat(result.events().getFirst().title().zh()).endsWith("区音乐会与书画展");
        assertThat(lines(result)).singleElement().asString().contains("characters are damaged");
    }

    @Test
    void lineFoldedInTheMiddleOfACharacterIsWholeAgain() throws Exception {
        byte[] whole = calendar(TITLED).getBytes(StandardCharsets.UTF_8);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + "SUMMARY:".length() + 4;
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(whole, 0, at);
        folded.write("\r\n ".getBytes(StandardCharsets.US_ASCII));
        folded.write(whole, at, whole.length - at);

        assertThat(onlyEvent(read(folded.toByteArray(), WINDOW)).title().zh()).isEqualTo("社区音乐会与书画展");
    }

    @Test
    void fileCutOffWithinAnEventKeepsTheWholeOnes() {
        String text = calendar(GOOD, event("half", "DTSTART:20261129T150000"));
        FeedResult result = read(text.substring(0, text.indexOf("DTSTART:20261129") + 12), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("good");
        assertThat(lines(result)).last().asString().contains("line 8, VEVENT: the file ends inside this event");
    }

    @Test
    void fileCutOffBetweenEventsIsReported() {
        FeedResult result = read(calendar(GOOD).replace("END:VCALENDAR", ""), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(lines(result)).singleElement().asString().startsWith("error: library, line 1, VCALENDAR: ");
    }

    @Test
    void missingEndOfOneEventCostsNone() {
        FeedResult result =
                read(calendar(event("open", "DTSTART:20261127T150000").replace("\r\nEND:VEVENT", ""), GOOD), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("open", "good");
        assertThat(lines(result)).singleElement().asString().contains("line 3, VEVENT: END:VEVENT is missing");
    }

    @Test
    void endThatEndsNothingIsSteppedOver() {
        FeedResult result = read(calendar("END:VALARM", GOOD), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(lines(result)).singleElement().asString().contains("line 3, END");
    }

    @Test
    void alarmsPropertiesAreNotTheEvents() {
        FeedResult result = read(
                calendar(event(
                        "a",
                        "DTSTART:20261128T150000",
                        "BEGIN:VALARM",
                        "DURATION:PT5M",
                        "DESCRIPTION:ring",
                        "END:VALARM")),
                WINDOW);

        assertThat(onlyEvent(result).description()).isNull();
    }

    @Test
    void lineBreakThatWasNotEscapedJoinsTheTextBeforeIt() {
        FeedResult result =
                read(calendar(event("a", "DTSTART:20261128T150000", "DESCRIPTION:one", "two words here")), WINDOW);

        assertThat(onlyEvent(result).description()).hasToString("LocalText[zh=one\ntwo words here, en=null]");
        assertThat(lines(result)).singleElement().asString().contains("line 8, DESCRIPTION");
    }

    @Test
    void eventOutsideOfACalendarIsRead() {
        assertThat(starts(read(GOOD, WINDOW))).containsExactly("2026-11-28T15:00");
    }

    @Test
    void calendarWithoutEventsSaysSo() {
        FeedResult result = read(calendar("BEGIN:VTODO\r\nUID:t\r\nEND:VTODO"), WINDOW);

        assertThat(result.isUsable()).isTrue();
        assertThat(lines(result)).singleElement().asString().contains("the calendar has no events");
    }

    @Test
    void ofEventsWithTheSameUidTheHigherSequenceCounts() {
        FeedResult result = read(
                calendar(
                        event("a", "SEQUENCE:2", "DTSTART:20261120T150000"),
                        event("a", "SEQUENCE:10", "DTSTART:20261121T150000"),
                        event("a", "DTSTART:20261122T150000")),
                WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-21T15:00");
        assertThat(lines(result)).singleElement().asString().contains("line 3, UID: \"a\" is there 3 times");
    }

    @Test
    void sameUidWithSeveralStartsAreSessionsOfOneEvent() {
        FeedResult result = read(
                calendar(
                        event("a", "DTSTART:20261120T150000"),
                        event("a", "DTSTART:20261127T150000"),
                        event("a", "DTSTART:20261127T150000", "LOCATION:203")),
                WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-20T15:00", "2026-11-27T15:00");
        assertThat(onlyEvent(result).sessionCount()).isEqualTo(2);
        assertThat(onlyEvent(result).sessions().getLast().place()).isNotNull();
        assertThat(lines(result)).hasSize(2);
    }

    @Test
    void eventWithoutUidGetsOneThatStaysTheSame() {
        String text = calendar("BEGIN:VEVENT\r\nSUMMARY:讲座\r\nDTSTART:20261128T150000\r\nEND:VEVENT");

        FeedResult result = read(text, WINDOW);

        assertThat(onlyEvent(result).uid())
                .isNotBlank()
                .isEqualTo(onlyEvent(read(text, WINDOW)).uid());
        assertThat(lines(result)).singleElement().asString().contains("line 3, UID", "cancelled plus new");
    }

    @Test
    void deepNestingIsSteppedOver() {
        String nested = "BEGIN:X-A\r\n".repeat(50_000) + "END:X-A\r\n".repeat(8);

        FeedResult result = read(calendar(GOOD, nested + "X:1"), WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("good");
    }

    @Test
    void reportHasABoundedNumberOfLines() {
        FeedResult result = read(calendar("no property here\r\n".repeat(5_000) + GOOD), WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(lines(result)).hasSize(301).last().asString().contains("4700 more problems are not listed");
    }
}
