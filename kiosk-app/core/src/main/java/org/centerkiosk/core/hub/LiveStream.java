package org.centerkiosk.core.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.fetch.Failures;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to the hub's live stream until it is closed. Three missed heartbeats and the hub counts as gone; then it is
 * tried again after a while left to chance.
 */
public final class LiveStream implements AutoCloseable {

    /** The header in which a terminal may say that it is one. */
    public static final String PROOF_HEADER = "Kiosk-Terminal";

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** The hub says something every 15 s. */
    private static final Duration IDLE = Duration.ofSeconds(45);

    private static final Duration BEGIN = Duration.ofSeconds(20);

    private final HubTransport transport;
    private final Listener listener;
    private final Duration idle;
    private final Reconnect reconnect;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable EventReader current;

    /** Hears what happens, on a thread of the stream's; it must not take long. */
    public interface Listener extends LinkWatch {

        /** The hub's newest numbers: on connecting and at each change. */
        void state(HubState state);

        /** The stream broke or cannot be had; it is tried again. */
        void lost(Failed failure);
    }

    LiveStream(HubTransport transport, Listener listener, Duration idle, Reconnect reconnect) {
        this.transport = transport;
        this.listener = listener;
        this.idle = idle;
        this.reconnect = reconnect;
    }

    static LiveStream start(HubTransport transport, Listener listener) {
        Reconnect reconnect = new Reconnect(RandomGenerator.getDefault());
        LiveStream stream = new LiveStream(transport, listener, IDLE, reconnect);
        stream.start();
        return stream;
    }

    void start() {
        Future<?> unused = transport.threads().submit(this::run);
    }

    private void run() {
        try {
            Duration waited = Duration.ZERO;
            while (!isClosed()) {
                Loss loss = listenInAnyCase();
                if (loss.wasHeard()) {
                    waited = Duration.ZERO;
                }
                if (isClosed()) {
                    return;
                }
                listener.lost(loss.failure());
                Duration wait = reconnect.delay(waited, loss.retry());
                waited = waited.plus(wait);
                if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How one connection ended: what the hub asked for, and whether it was heard at all. */
    private record Loss(
            Failed failure, boolean wasHeard, @Nullable Duration retry) {}

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** A mistake of the program must not end the listening for good. */
    private Loss listenInAnyCase() throws InterruptedException {
        try {
            return listen();
        } catch (RuntimeException e) {
            LOG.warn("the live stream of {} is taken up again", transport.hub().url(), e);
            return new Loss(
                    new Failed(Reason.UNEXPECTED, "what the hub says is not followed: " + e, "see the log"),
                    false,
                    null);
        }
    }

    /** One connection from beginning to end. */
    private Loss listen() throws InterruptedException {
        URI uri = transport.hub().resolve("/v1/live");
        HubTransport.Answer<EventReader> answer = transport.exchange(request(uri), head -> new EventReader(), BEGIN);
        HttpResponse<EventReader> response = answer.response();
        if (response == null) {
            return new Loss(answer.failed(uri), false, null);
        }
        EventReader events = response.body();
        current = events;
        try {
            return response.statusCode() == 200
                    ? new Loss(read(uri, events), true, events.retry())
                    : new Loss(Failures.status(uri, response.statusCode(), null), false, null);
        } finally {
            events.hangUp();
            current = null;
        }
    }

    private HttpRequest request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .header("User-Agent", "CenterKiosk");
        String proof = listener.proof();
        return (proof == null ? request : request.header(PROOF_HEADER, proof)).build();
    }

    private Failed read(URI uri, EventReader events) throws InterruptedException {
        while (!isClosed()) {
            switch (events.next(idle.toMillis())) {
                case EventReader.Event event -> tell(event);
                case EventReader.Beat beat -> {
                    // The hub is there, which is all that it says.
                }
                case EventReader.End(Throwable failure) -> {
                    return Failures.of(uri, asIo(failure), true);
                }
                case null -> {
                    return new Failed(
                            Reason.TIMED_OUT,
                            Address.shown(uri) + " says nothing for " + idle.toSeconds() + " s",
                            "check the network and the hub; it is tried again");
                }
            }
        }
        return new Failed(Reason.UNREACHABLE, Address.shown(uri) + " is not listened to any more", "none");
    }

    private static IOException asIo(@Nullable Throwable failure) {
        return switch (failure) {
            case IOException io -> io;
            case null -> new IOException("the stream ended");
            default -> new IOException(failure);
        };
    }

    private void tell(EventReader.Event event) {
        try {
            switch (event.name()) {
                case "state" ->
                    TerminalJson.state(JsonMapper.shared().readTree(event.data()))
                            .ifPresent(listener::state);
                case "opened" ->
                    JsonMapper.shared()
                            .readTree(event.data())
                            .path("event")
                            .asStringOpt()
                            .filter(ScanLink::isEventName)
                            .ifPresent(listener::opened);
                default -> {
                    // Of a hub that is newer than this terminal.
                }
            }
        } catch (JacksonException e) {
            // A hint that cannot be read is none; polling goes on.
        }
    }

    /** Hangs up and comes back: it proves itself with something else from now on. */
    public void renew() {
        EventReader open = current;
        if (open != null) {
            open.hangUp();
            open.wake();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        renew();
    }
}
