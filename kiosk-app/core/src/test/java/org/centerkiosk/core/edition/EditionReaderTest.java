package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.Feeds;
import org.centerkiosk.core.feed.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionReaderTest {

    private static final String PAYLOAD = text(Editions.of(
            Editions.lecture("e1", "2026-11-28T15:00", "2026-12-05T15:00"),
            Editions.with(Editions.lecture("e2", "2026-11-29T15:00"), session -> Editions.cancelled(session, "停电"))));

    private final EditionReader reader = new EditionReader();

    private static String text(EditionContent content) {
        return new String(EditionWriter.write(content), StandardCharsets.UTF_8);
    }

    private EditionReading read(String payload) {
        return reader.read(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String replaced(String part, String by) {
        assertThat(PAYLOAD).contains(part);
        return PAYLOAD.replace(part, by);
    }

    @Test
    void windowTakesTheSessionsThatOverlapIt() {
        FeedResult result =
                reader.read(PAYLOAD.getBytes(StandardCharsets.UTF_8), Feeds.window("2026-12-01", "2026-12-31"));

        assertThat(result.problems()).isEmpty();
        Event event = Feeds.onlyEvent(result);
        assertThat(event.uid()).isEqualTo("e1");
        assertThat(event.sessionCount()).isEqualTo(2);
        assertThat(event.sessions()).extracting(Session::number).containsExactly(2);
    }

    @Test
    void malformedEventCostsNoOther() {
        EditionReading reading = read(replaced("\"identifier\":\"e1\"", "\"identifier\":1"));

        assertThat(reading).isInstanceOf(EditionReading.Readable.class);
        assertThat(((EditionReading.Readable) reading).content().events())
                .extracting(Event::uid)
                .containsExactly("e2");
        assertThat(reading.problems()).singleElement().asString().contains("/dataFeedElement/0/identifier", "no text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kiosk:sessionCount\":2     | \"kiosk:sessionCount\":\"2\"      | sessionCount",
                "Asia/Shanghai                | Asia/Shangri-La                   | no known time zone",
                "EventCancelled               | EventMaybe                        | no known word",
                "2026-11-28T16:30:00+08:00    | 2026-11-28T14:30:00+08:00         | before its start",
                "2026-11-28T16:30:00+08:00    | tomorrow                          | no time",
                "\"name\":\"讲座 e1\"         | \"name\":\"\\u0000\"              | the text is empty",
                "\"name\":\"讲座 e1\"         | \"name\":[\"讲座\"]               | the text is empty",
                "\"kiosk:category\":\"lecture\" | \"kiosk:category\":7            | no text",
            })
    void whatIsNotAsItMustBeIsNamed(String part, String by, String expected) {
        EditionReading reading = read(replaced(part, by));

        assertThat(reading.problems()).isNotEmpty().first().asString().contains(expected, "/dataFeedElement/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kiosk:format\":1|\"kiosk:format\":2",
                "\"kiosk:number\":7|\"kiosk:number\":0",
                "\"kiosk:number\":7|\"kiosk:number\":7,\"kiosk:number\":8",
                "\"kiosk:kind\":\"centre\"|\"kiosk:kind\":\"station\"",
                "\"dataFeedElement\":[|\"dataFeedElement\":7,\"x\":[",
                "\"@type\":\"DataFeed\"|\"@type\":\"Event\"",
                "\"dateModified\":\"2026|\"dateModified\":\"20260",
            })
    void editionThatCannotBeTrustedToMeanWhatItSaysIsRefusedWhole(String change) {
        String[] parts = change.split("\\|");

        EditionReading reading = read(replaced(parts[0], parts[1]));

        assertThat(reading).isInstanceOf(EditionReading.Unreadable.class);
        assertThat(reading.problems()).singleElement().matches(p -> p.severity() == Problem.Severity.FATAL);
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] payload = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < payload.length; length += 7) {
            assertThat(reader.read(Arrays.copyOf(payload, length))).isInstanceOf(EditionReading.Unreadable.class);
        }
        assertThat(read(PAYLOAD + "x")).isInstanceOf(EditionReading.Unreadable.class);
        assertThat(read(PAYLOAD)).isInstanceOf(EditionReading.Readable.class);
    }

    @Test
    void everyFlippedByteIsReadOrRefusedWithoutAnException() {
        byte[] payload = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < payload.length; i++) {
            byte[] damaged = payload.clone();
            damaged[i] = (byte) (damaged[i] ^ 1 << i % 8);
            assertThat(reader.read(damaged)).isNotNull();
        }
    }

    @Test
    void textsAreMadeSafeToDrawAndMarkupStaysText() {
        EditionReading reading =
                read(replaced("\"name\":\"讲座 e1\"", "\"name\":\"a\\u202E\\u0007<script>alert(1)</script>\""));

        assertThat(((EditionReading.Readable) reading)
                        .content()
                        .events()
                        .getFirst()
                        .title())
                .isEqualTo(LocalText.of("a<script>alert(1)</script>"));
    }

    @Test
    void membersOfALaterWriterAreLeftAlone() {
        String later = replaced("\"kiosk:format\":1", "\"kiosk:format\":1,\"kiosk:later\":{\"a\":[1]}")
                .replace("\"kiosk:category\"", "\"kiosk:mood\":\"bright\",\"kiosk:category\"");

        assertThat(read(later).problems()).isEmpty();
    }

    @Test
    void largerPayloadThanTheLimitIsRefused() {
        assertThat(reader.read(new byte[9 << 20]).problems())
                .singleElement()
                .asString()
                .contains("more than 8388608");
    }

    @Test
    void sessionsAreNamedByUidAndOriginalStart() {
        assertThat(PAYLOAD).contains("\"identifier\":\"e1#2026-11-28T07:00:00Z\"");
        assertThat(List.of(Instant.parse("2026-11-28T07:00:00Z"))).isEqualTo(List.of(Editions.at("2026-11-28T15:00")));
    }
}
