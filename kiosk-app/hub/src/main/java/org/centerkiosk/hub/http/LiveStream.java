package org.centerkiosk.hub.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code GET /v1/live}: server-sent events (WHATWG HTML, 9.2). A client hears the numbers of now, then each change, and
 * a comment every 15 seconds. Every event says all there is, so one who comes back has missed nothing; the newest event
 * replaces one that a slow client has not taken yet. No thread waits for a client: one thread, the given executor, tells
 * them all. A terminal that proves to be one also hears when a phone opens a link that it shows.
 */
final class LiveStream extends Handler.Abstract.NonBlocking {

    static final String PATH = "/v1/live";
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Clients come back spread over this time for each of them, within the bounds below. */
    private static final Duration SPREAD_PER_CLIENT = Duration.ofMillis(4);

    private static final Duration LEAST_SPREAD = Duration.ofSeconds(2);
    private static final Duration MOST_SPREAD = Duration.ofSeconds(20);
    private static final Duration SOONEST_RETURN = Duration.ofSeconds(1);
    private static final ByteBuffer COMMENT = utf8(":\n\n");

    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places;
    private final int size;
    private final Executor teller;
    private final RandomGenerator random;
    private final Function<String, Optional<String>> terminals;
    private LiveState state = new LiveState(0, 0, 0, null);
    private long seats;
    private boolean hasState;
    private ByteBuffer newest = utf8("");
    private volatile boolean isClosed;

    /**
     * @param teller runs one task after another
     * @param terminals the terminal that proves itself so
     */
    LiveStream(int mostClients, Executor teller, RandomGenerator random, Function<String, Optional<String>> terminals) {
        this.size = mostClients;
        this.places = new AtomicInteger(mostClients);
        this.teller = teller;
        this.random = random;
        this.terminals = terminals;
    }

    /** Tells everybody; returns at once. */
    void tell(LiveState newer) {
        teller.execute(() -> {
            state = newer;
            hasState = true;
            tellAll();
        });
    }

    /** Tells that terminal, and nobody else, that a phone has opened its link to that event; returns at once. */
    void opened(String terminal, String event) {
        ByteBuffer hint = utf8("event: opened\ndata: {\"event\":\"" + event + "\"}\n\n");
        teller.execute(() -> clients.stream()
                .filter(client -> client.isOf(terminal))
                .forEach(client -> client.hint(hint.duplicate())));
    }

    /** Tells everybody that seats are counted otherwise, by a number that they did not hear before; returns at once. */
    void tellSeats(long revision) {
        teller.execute(() -> {
            if (revision != seats) {
                seats = revision;
                tellAll();
            }
        });
    }

    private void tellAll() {
        if (hasState) {
            newest = event(state, seats);
            clients.forEach(client -> client.send(newest.duplicate()));
        }
    }

    /** Tells everybody that the line is open, and drops those who took nothing since the last time but one. */
    void beat() {
        teller.execute(() -> clients.forEach(client -> client.beat(COMMENT.duplicate())));
    }

    /** Ends every stream and begins none: who was sent away comes back at once, and would hold up the hub's end. */
    void close() {
        isClosed = true;
        clients.forEach(LiveClient::finish);
    }

    int clients() {
        return clients.size();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!PATH.equals(Request.getPathInContext(request))) {
            return false;
        }
        if (!Methods.isRead(request, response, callback)) {
            return true;
        }
        if (HttpMethod.HEAD.is(request.getMethod())) {
            LiveClient.describe(response);
            response.write(true, null, callback);
            return true;
        }
        if (isClosed) {
            sendAway(response, callback);
            return true;
        }
        if (places.decrementAndGet() < 0) {
            places.incrementAndGet();
            sendAway(response, callback);
            return true;
        }
        String proof = request.getHeaders().get(org.centerkiosk.core.hub.LiveStream.PROOF_HEADER);
        Optional<String> terminal = proof == null ? Optional.empty() : terminals.apply(proof);
        LiveClient client = new LiveClient(request, response, callback, terminal.orElse(null), this::left);
        clients.add(client);
        if (isClosed) {
            client.finish();
            return true;
        }
        teller.execute(() -> client.open(utf8("retry: " + comeBack().toMillis() + "\n" + text(newest))));
        return true;
    }

    private void sendAway(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, comeBack().toSeconds());
        Problems.write(Problems.ofStatus(503), response, callback);
    }

    private void left(LiveClient client) {
        if (clients.remove(client)) {
            places.incrementAndGet();
        }
    }

    /** Each client its own: when the hub restarts they must not come back in step. */
    private Duration comeBack() {
        Duration wanted = SPREAD_PER_CLIENT.multipliedBy(size - Math.max(0, places.get()));
        Duration spread = wanted.compareTo(MOST_SPREAD) > 0 ? MOST_SPREAD : wanted;
        spread = spread.compareTo(LEAST_SPREAD) < 0 ? LEAST_SPREAD : spread;
        return SOONEST_RETURN.plusMillis(random.nextLong(spread.toMillis()));
    }

    private static ByteBuffer event(LiveState state, long seats) {
        String timestamp =
                state.timestamp() == null ? "null" : '"' + state.timestamp().toString() + '"';
        return utf8("""
                event: state
                id: %d-%d-%d
                data: {"root":%d,"edition":%d,"takeover":%d,"timestamp":%s,"seats":%d}

                """.formatted(
                        state.root(),
                        state.edition(),
                        state.takeover(),
                        state.root(),
                        state.edition(),
                        state.takeover(),
                        timestamp,
                        seats));
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
