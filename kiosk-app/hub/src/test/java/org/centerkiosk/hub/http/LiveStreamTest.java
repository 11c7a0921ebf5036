package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamTest {

    private static final ServedDocument EDITION = ServedDocument.of("{}".getBytes(StandardCharsets.UTF_8));

    private TestHub hub;

    @BeforeEach
    void start() throws IOException {
        HubLimits all = HubLimits.defaults();
        hub = TestHub.start(new HubLimits(
                all.connections(),
                3,
                all.headerBytes(),
                all.headerTime(),
                all.bodyTime(),
                all.idleTime(),
                all.throttling()));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** Reads events as they come; the comments and the retry line are kept apart. */
    private static final class Listener implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;
        private String retry = "";

        Listener(TestHub hub, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(hub.uri("/v1/live"));
            if (headers.length > 0) {
                request.headers(headers);
            }
            response = hub.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The next event's data; null at the end of the stream. */
        String next() throws IOException {
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("retry: ")) {
                    retry = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && data != null) {
                    return data;
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    @Test
    void tellsTheNumbersOfNowAndEachChange() throws Exception {
        hub.published.live.set(new LiveState(1, 4, 0, Instant.parse("2026-11-22T01:00:00Z")));
        try (Listener listener = new Listener(hub)) {
            assertThat(listener.next())
                    .isEqualTo("{\"root\":1,\"edition\":4,\"takeover\":0,\"timestamp\":\"2026-11-22T01:00:00Z\","
                            + "\"seats\":0}");

            hub.published.publish(5, EDITION);

            assertThat(listener.next()).contains("\"edition\":5");
            assertThat(listener.response.headers().firstValue("content-type")).hasValue("text/event-stream");
        }
    }

    @Test
    void tellsThatSeatsAreCountedOtherwiseOnceForEachNumber() throws Exception {
        hub.published.publish(4, EDITION);
        try (Listener listener = new Listener(hub)) {
            assertThat(listener.next()).contains("\"seats\":0");

            hub.server.seats(17);
            assertThat(listener.next()).contains("\"edition\":4", "\"seats\":17");
            hub.server.seats(17);
            hub.published.publish(5, EDITION);

            // What comes next says both: whoever is slow misses neither.
            assertThat(listener.next()).contains("\"edition\":5", "\"seats\":17");
        }
    }

    @Test
    void theHeadAloneEnds() {
        HttpResponse<byte[]> head =
                hub.send(HttpRequest.newBuilder(hub.uri("/v1/live")).HEAD().build());

        assertThat(TestHub.header(head, "content-type")).isEqualTo("text/event-stream");
        assertThat(hub.server.liveClients()).isZero();
    }

    @Test
    void whoComesBackHearsTheNumbersOfNow() throws Exception {
        hub.published.publish(9, EDITION);
        try (Listener listener = new Listener(hub, "Last-Event-ID", "1-4-0")) {
            assertThat(listener.next()).contains("\"edition\":9");
        }
    }

    @Test
    void clientsComeBackAtTimesOfTheirOwn() throws Exception {
        Set<String> waits = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Listener listener = new Listener(hub);
            listener.next();
            waits.add(listener.retry);
        }

        assertThat(waits)
                .hasSizeGreaterThan(1)
                .allSatisfy(wait -> assertThat(Integer.parseInt(wait)).isBetween(1_000, 21_000));
    }

    @Test
    void oneMoreThanTheHubHoldsIsSentAwayForAWhile() throws Exception {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            listeners.add(new Listener(hub));
            listeners.getLast().next();
        }

        HttpResponse<byte[]> refused = hub.get("/v1/live");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(TestHub.header(refused, "retry-after"))).isBetween(1, 21);
        assertThat(TestHub.json(refused).get("code").asString()).isEqualTo("busy");
    }

    @Test
    void aSlowReaderGetsTheNewestAndHoldsNothingUp() throws Exception {
        try (Socket slow = hub.connect();
                Listener quick = new Listener(hub)) {
            slow.setReceiveBufferSize(1024);
            slow.getOutputStream().write("GET /v1/live HTTP/1.1\r\nHost: hub\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            quick.next();
            int last = 60_000; // far more than the kernel's buffers take
            for (int edition = 1; edition <= last; edition++) {
                hub.published.publish(edition, EDITION);
            }

            String newest = "";
            while (!newest.contains("\"edition\":" + last + ",")) {
                newest = quick.next();
            }
            assertThat(hub.server.liveClients()).isEqualTo(2);

            hub.server.beat();
            hub.server.beat();
            hub.server.awaitLive();

            assertThat(hub.server.liveClients()).isEqualTo(1);
        }
    }

    @Test
    void aQuickReaderOutlivesTheHeartbeats() throws Exception {
        try (Listener quick = new Listener(hub)) {
            quick.next();
            for (int i = 0; i < 5; i++) {
                hub.server.beat();
                hub.server.awaitLive();
                hub.published.publish(i + 1, EDITION);
                assertThat(quick.next()).isNotNull();
            }

            assertThat(hub.server.liveClients()).isEqualTo(1);
        }
    }

    @Test
    void aClientThatHungUpIsForgotten() throws Exception {
        Listener listener = new Listener(hub);
        listener.next();
        listener.close();

        // The first write after it is answered with a reset, the second one fails.
        while (hub.server.liveClients() > 0) {
            hub.server.beat();
            hub.server.awaitLive();
        }

        assertThat(hub.server.liveClients()).isZero();
    }

    @Test
    void theStreamEndsWholeWhenTheHubStops() throws Exception {
        try (Listener listener = new Listener(hub)) {
            listener.next();

            hub.server.close();

            assertThat(listener.next()).isNull();
        }
    }

    @Test
    void noStreamBeginsWhileTheHubStops() throws Exception {
        hub.server.live().close();
        HttpResponse<String> answer = hub.client.send(
                HttpRequest.newBuilder(hub.uri("/v1/live")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    void theHeartbeatIsShorterThanTheIdleTimeOut() {
        assertThat(LiveStream.HEARTBEAT.multipliedBy(2))
                .isLessThan(HubLimits.defaults().idleTime());
        assertThat(LiveStream.HEARTBEAT).isEqualTo(Duration.ofSeconds(15));
    }
}
