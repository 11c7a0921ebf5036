package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that mean no good, each on a socket of its own. Times are limits for the server; nothing is measured. */
@Timeout(60)
class LimitsTest {

    private static final HubLimits DEFAULTS = HubLimits.defaults();

    private static HubLimits hurried() {
        return new HubLimits(
                5,
                2,
                DEFAULTS.headerBytes(),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                DEFAULTS.idleTime(),
                DEFAULTS.throttling());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes the text again and again, a byte at a time, until the server has hung up. */
    private static void dribble(Socket socket, String text) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        try {
            for (int i = 0; ; i = (i + 1) % text.length()) {
                out.write(text.charAt(i));
                Thread.sleep(5); // the client's slowness, not the test's patience
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|aborted).*");
        }
    }

    @Test
    void aDribbledHeaderIsCutOff() throws Exception {
        try (TestHub hub = TestHub.start(hurried());
                Socket loris = hub.connect()) {
            write(loris, "GET /v1/takeover HTTP/1.1\r\nHost: hub\r\n");
            dribble(loris, "X-A: b\r\n");
        }
    }

    @Test
    void aDribbledBodyIsCutOff() throws Exception {
        Routes routes = api -> api.post("/in", context -> context.result(context.body()), Access.PUBLIC);
        try (TestHub hub = TestHub.start(hurried(), routes);
                Socket loris = hub.connect()) {
            write(loris, "POST /in HTTP/1.1\r\nHost: hub\r\nContent-Length: 60000\r\n\r\n");
            dribble(loris, "x");
        }
    }

    @Test
    void whoConnectsAndSaysNothingIsCutOff() throws Exception {
        try (TestHub hub = TestHub.start(hurried());
                Socket mute = hub.connect()) {
            assertThat(TestHub.readAll(mute)).isEmpty();
        }
    }

    @Test
    void theLiveStreamOutlivesTheDeadlines() throws Exception {
        try (TestHub hub = TestHub.start(hurried());
                Socket live = hub.connect();
                Socket mute = hub.connect()) {
            write(live, "GET /v1/live HTTP/1.1\r\nHost: hub\r\n\r\n");
            assertThat(live.getInputStream().read()).isEqualTo('H');

            TestHub.readAll(mute); // ends when the deadline is enforced

            assertThat(hub.server.liveClients()).isEqualTo(1);
        }
    }

    @Test
    void aLargeHeaderIsRefused() throws Exception {
        try (TestHub hub = TestHub.start();
                Socket socket = hub.connect()) {
            write(socket, "GET / HTTP/1.1\r\nHost: hub\r\nX-A: " + "a".repeat(DEFAULTS.headerBytes()) + "\r\n\r\n");

            String answer = TestHub.readAll(socket);

            assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json", "header-too-large");
        }
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyCome() throws Exception {
        Routes routes = api -> api.post("/in", context -> context.result(context.body()), Access.PUBLIC);
        try (TestHub hub = TestHub.start(routes)) {
            for (String path : List.of("/in", "/nowhere", "/v1/takeover", "/v1/editions/1")) {
                try (Socket socket = hub.connect()) {
                    write(socket, "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 104857600\r\n\r\nabc");

                    assertThat(TestHub.readAll(socket)).as(path).containsPattern("^HTTP/1.1 4(13|04|05)");
                }
            }
        }
    }

    @Test
    void rubbishIsRefusedAsAProblem() throws Exception {
        try (TestHub hub = TestHub.start()) {
            for (String rubbish : List.of(
                    "\u0016\u0003\u0001\u0002\u0000 TLS to the wrong port\r\n\r\n",
                    "GET / HTTP/9.9\r\nHost: hub\r\n\r\n",
                    "GET /%ZZ HTTP/1.1\r\nHost: hub\r\n\r\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "POST / HTTP/1.1\r\nHost: hub\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                    "POST / HTTP/1.1\r\nHost: hub\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")) {
                try (Socket socket = hub.connect()) {
                    write(socket, rubbish);
                    socket.shutdownOutput();

                    assertThat(TestHub.readAll(socket))
                            .as(rubbish)
                            .containsPattern("^HTTP/1.1 [45]")
                            .doesNotContain("<html", "Jetty", "at org.");
                }
            }
        }
    }

    @Test
    void moreConnectionsThanTheLimitWait() throws Exception {
        try (TestHub hub = TestHub.start(hurried())) {
            List<Socket> held = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                held.add(hub.connect());
            }
            // The mute ones are cut off in their turn, and the last one is served.
            Socket last = held.getLast();
            write(last, "GET /v1/takeover HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");

            assertThat(hub.server.connections()).isLessThanOrEqualTo(6);
            assertThat(TestHub.readAll(last)).startsWith("HTTP/1.1 404");
            for (Socket socket : held) {
                socket.close();
            }
        }
    }
}
