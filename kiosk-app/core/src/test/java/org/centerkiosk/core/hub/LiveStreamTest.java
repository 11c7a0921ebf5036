package org.centerkiosk.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.HostileServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveStreamTest {

    private static final String STATE =
            "event: state\ndata: {\"root\":1,\"edition\":12,\"takeover\":3,\"timestamp\":\"2026-11-22T08:00:00Z\"}\n\n";

    private final HostileServer server = new HostileServer();
    private final HubTransport transport = new HubTransport(HubAddress.of(server.uri("")));
    private final LinkedBlockingQueue<HubState> states = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Failed> losses = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> opened = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile @Nullable String proof;

    private final LiveStream.Listener listener = new LiveStream.Listener() {
        @Override
        public @Nullable String proof() {
            return proof;
        }

        @Override
        public void opened(String event) {
            opened.add(event);
        }

        @Override
        public void state(HubState state) {
            states.add(state);
        }

        @Override
        public void lost(Failed failure) {
            losses.add(failure);
        }
    };

    @AfterEach
    void close() {
        release.countDown();
        transport.close();
        server.close();
    }

    /** Waits no longer than the idle time, and comes back at once. */
    private LiveStream listen(Duration idle) {
        Reconnect atOnce = new Reconnect(new Random(1), Duration.ofMillis(2), Duration.ofMillis(2));
        LiveStream stream = new LiveStream(transport, listener, idle, atOnce);
        stream.start();
        return stream;
    }

    private HostileServer.Answer stream(String text, boolean staysOpen) {
        return (request, out) -> {
            out.write(head("200 OK", "Content-Type: text/event-stream"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (staysOpen) {
                await();
            }
        };
    }

    private void await() throws IOException {
        try {
            release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static <T> T next(LinkedBlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(30, TimeUnit.SECONDS);
        assertThat(value).isNotNull();
        return value;
    }

    @Test
    void numbersAreHeardOnConnectingAndAtEachChange() throws InterruptedException {
        String later = "retry: 4000\n: beat\n\nid: 1\r\nevent: state\r\ndata: {\"edition\":13}\r\n\r\n";
        server.on("/v1/live", stream(STATE + later, true));
        try (LiveStream _ = listen(Duration.ofSeconds(20))) {
            assertThat(next(states)).isEqualTo(new HubState(1, 12, 3, Instant.parse("2026-11-22T08:00:00Z")));
            assertThat(next(states)).isEqualTo(new HubState(0, 13, 0, null));
            assertThat(losses).isEmpty();
            assertThat(server.requests().getFirst().headers()).containsEntry("accept", "text/event-stream");
        }
    }

    @Test
    void aTerminalHearsThatItsLinkWasOpened() throws InterruptedException {
        String hints = "event: opened\ndata: {\"event\":\"no name\"}\n\nevent: opened\ndata: [\n\n"
                + "event: later\ndata: {}\n\nevent: opened\ndata: {\"event\":\"0123456789\"}\n\n";
        server.on("/v1/live", stream(STATE + hints, true));
        proof = "THEPROOF";
        try (LiveStream live = listen(Duration.ofSeconds(20))) {
            next(states);
            assertThat(next(opened)).isEqualTo("0123456789");
            assertThat(server.requests().getFirst().headers()).containsEntry("kiosk-terminal", "THEPROOF");
            proof = "ANOTHER";
            live.renew();
            next(states);
            assertThat(server.requests().getLast().headers()).containsEntry("kiosk-terminal", "ANOTHER");
        }
    }

    @Test
    void silentHubIsGoneAndTriedAgain() throws InterruptedException {
        server.on("/v1/live", stream(STATE, true));
        try (LiveStream _ = listen(Duration.ofMillis(200))) {
            next(states);
            assertThat(next(losses).reason()).isEqualTo(Reason.TIMED_OUT);
            next(states);
        }
    }

    @Test
    void streamThatEndsIsTakenUpAgain() throws InterruptedException {
        server.on("/v1/live", stream(STATE, false));
        try (LiveStream _ = listen(Duration.ofSeconds(20))) {
            next(states);
            assertThat(next(losses).reason()).isEqualTo(Reason.CUT_OFF);
            next(states);
        }
    }

    @Test
    void hubThatRefusesIsTriedAgain() throws InterruptedException {
        server.on("/v1/live", status("503 Service Unavailable"));
        try (LiveStream _ = listen(Duration.ofSeconds(20))) {
            assertThat(next(losses).reason()).isEqualTo(Reason.SERVER_ERROR);
            server.on("/v1/live", stream(STATE, true));
            next(states);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event: state\ndata: {nonsense\n\n", "event: other\ndata: {}\n\n", "data\n\n", "\n\n\n"})
    void hintThatCannotBeReadIsNone(String nonsense) throws InterruptedException {
        server.on("/v1/live", stream(nonsense + STATE, true));
        try (LiveStream _ = listen(Duration.ofSeconds(20))) {
            assertThat(next(states).edition()).isEqualTo(12);
            assertThat(losses).isEmpty();
        }
    }

    @Test
    void endlessLinesAndEventsEndTheStream() throws InterruptedException {
        server.on("/v1/live", stream("data: " + "x".repeat(1 << 15), true));
        try (LiveStream _ = listen(Duration.ofSeconds(20))) {
            next(losses);
            server.on("/v1/live", stream(("data: " + "x".repeat(1 << 10) + "\n").repeat(1 << 6), true));
            next(losses);
        }
    }

    @Test
    void closedStreamStaysClosed() throws InterruptedException {
        server.on("/v1/live", stream(STATE, true));
        LiveStream live = listen(Duration.ofSeconds(20));
        next(states);
        live.close();
        assertThat(losses.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void listenerThatFailsEndsNothing() throws InterruptedException {
        server.on("/v1/live", stream(STATE, true));
        Reconnect atOnce = new Reconnect(new Random(1), Duration.ofMillis(2), Duration.ofMillis(2));
        LiveStream.Listener failing = new LiveStream.Listener() {
            @Override
            public void state(HubState state) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void lost(Failed failure) {
                losses.add(failure);
            }
        };
        try (LiveStream stream = new LiveStream(transport, failing, Duration.ofSeconds(20), atOnce)) {
            stream.start();
            assertThat(next(losses).what()).contains("on purpose");
            next(losses);
        }
    }

    @Test
    void thousandsDoNotComeBackInStep() {
        Reconnect reconnect = new Reconnect(new Random(7));
        for (int waited : new int[] {0, 5, 60}) {
            long[] perSecond = new long[26];
            IntStream.range(0, 5_000)
                    .forEach(i -> perSecond[
                            (int) reconnect
                                    .delay(Duration.ofSeconds(waited), null)
                                    .toSeconds()]++);
            assertThat(IntStream.range(0, 26).mapToLong(i -> perSecond[i]).max().orElseThrow())
                    .isLessThan(700);
        }
    }

    @Test
    void hubMaySayWhenToComeBack() {
        Reconnect reconnect = new Reconnect(new Random(7));
        assertThat(reconnect.delay(Duration.ZERO, Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
        assertThat(reconnect.delay(Duration.ZERO, Duration.ofDays(4))).isLessThanOrEqualTo(Reconnect.WIDEST);
        assertThat(reconnect.delay(Duration.ofSeconds(1), Duration.ZERO)).isPositive();
    }
}
