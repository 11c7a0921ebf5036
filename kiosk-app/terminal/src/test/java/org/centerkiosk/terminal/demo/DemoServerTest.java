package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DemoServerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:26:00Z"));
    private final HttpClient client = HttpClient.newHttpClient();
    private DemoServer server;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(clock, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/events.ics, text/calendar;charset=UTF-8",
        "/feeds/stations.ics, text/calendar;charset=UTF-8",
        "/feeds/courses.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "/media/old-lake.jpg, image/jpeg"
    })
    void everyFileIsServedWithItsType(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body().length).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/feeds/", "/feeds/none.ics", "/demo.properties", "/feeds/../demo.properties", "/media/.jpg"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/events.ics", "/feeds/courses.xlsx", "/media/market.jpg"})
    void aKnownFileIsNotSentAgain(String path) throws Exception {
        HttpResponse<byte[]> first = get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(send(request(path).header("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
        assertThat(send(request(path).header("If-Modified-Since", modified)).statusCode())
                .isEqualTo(304);
        assertThat(send(request(path).header("If-None-Match", "\"other\"").header("If-Modified-Since", modified))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void schedulesChangeWithTheWeekAndNotWithTheDay() throws Exception {
        String tuesday = etag("/feeds/events.ics");
        clock.advance(Duration.ofDays(5));
        String sunday = etag("/feeds/events.ics");
        clock.advance(Duration.ofDays(1));
        String monday = etag("/feeds/events.ics");

        assertThat(sunday).isEqualTo(tuesday);
        assertThat(monday).isNotEqualTo(sunday);
        assertThat(text(get("/feeds/events.ics"))).contains("DTSTART;TZID=Asia/Shanghai:20261205T193000");
    }

    @Test
    void calendarsAreCompressedForWhoAsks() throws Exception {
        HttpResponse<byte[]> plain = get("/feeds/events.ics");
        HttpResponse<byte[]> packed = send(request("/feeds/events.ics").header("Accept-Encoding", "gzip"));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void picturesAreLinkedAtTheServersOwnAddress() throws Exception {
        String calendar = text(get("/feeds/events.ics")).replace("\r\n ", "");

        assertThat(calendar).contains(server.uri() + "/media/old-lake.jpg").doesNotContain("{");
    }

    @Test
    void headSendsTheLengthAndNoBody() throws Exception {
        HttpResponse<byte[]> head =
                send(request("/media/market.jpg").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/media/market.jpg").body().length);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingCanBePosted() throws Exception {
        assertThat(send(request("/feeds/events.ics").POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void anOutageEndsWhenItIsSwitchedOff() throws Exception {
        server.setOutage(Outage.SERVER_ERROR);
        assertThat(get("/feeds/events.ics").statusCode()).isEqualTo(500);

        server.setOutage(Outage.LOGIN_PAGE);
        HttpResponse<byte[]> login = get("/feeds/events.ics");
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(text(login)).startsWith("<!DOCTYPE html>");

        server.setOutage(Outage.DOWN);
        assertThatIOException().isThrownBy(() -> get("/feeds/events.ics"));

        server.setOutage(Outage.NONE);
        assertThat(get("/feeds/events.ics").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowServerAnswersWhenItIsSlowNoMore() throws Exception {
        server.setOutage(Outage.SLOW);
        CompletableFuture<HttpResponse<byte[]>> slow =
                client.sendAsync(request("/feeds/stations.ics").build(), BodyHandlers.ofByteArray());
        assertThat(slow).isNotDone();

        server.setOutage(Outage.NONE);

        assertThat(slow.get().statusCode()).isEqualTo(200);
    }

    @Test
    void closingBreaksOffWhoIsStillWaiting() {
        server.setOutage(Outage.SLOW);
        CompletableFuture<HttpResponse<byte[]>> slow =
                client.sendAsync(request("/feeds/stations.ics").build(), BodyHandlers.ofByteArray());

        server.close();

        assertThat(slow).failsWithin(Duration.ofSeconds(30));
    }

    private String etag(String path) throws Exception {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** A clock that stands until it is advanced. */
    private static final class SettableClock extends Clock {

        private volatile Instant now;

        private SettableClock(Instant now) {
            this.now = now;
        }

        private void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
