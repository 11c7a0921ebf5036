package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;
import org.jspecify.annotations.Nullable;

/** A terminal without a screen: it enrols, listens, fetches, verifies or only reads, and says how it is. */
final class SimulatedTerminal implements AutoCloseable {

    static final Duration HEARTBEAT = Duration.ofSeconds(60);

    private final int number;
    private final HubTransport transport;
    private final @Nullable HttpClient reader;
    private final ExecutorService threads;
    private final Semaphore reading;
    private final Observer observer;
    private final AtomicBoolean isConnected = new AtomicBoolean();
    private final AtomicInteger edition = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable TrustedState state;
    private @Nullable String sha256;
    private @Nullable HubClient client;
    private @Nullable LiveStream live;

    /**
     * One of many.
     *
     * @param reader for one that only reads, which spares this machine the verifying; null for one that verifies
     * @param reading how many may read at once: the files that this process may open
     */
    SimulatedTerminal(
            int number,
            HubTransport transport,
            @Nullable HttpClient reader,
            ExecutorService threads,
            Semaphore reading,
            Observer observer) {
        this.number = number;
        this.transport = transport;
        this.reader = reader;
        this.threads = threads;
        this.reading = reading;
        this.observer = observer;
    }

    /** Enrols and believes the root that the join code names. */
    void enrol(JoinCode code) {
        SigningKey key = SigningKey.generate();
        HubClient stranger = new HubClient(transport, null, Clock.systemUTC());
        EnrolmentRequest request = new EnrolmentRequest("屏 " + number, "lobby", null, "simulated");
        observer.asked();
        switch (stranger.enrol(code, request, key)) {
            case HubResult.Answered<HubClient.Enrolled>(HubClient.Enrolled enrolled, Instant hubTime) ->
                begin(stranger, code, enrolled.credential());
            case HubResult<HubClient.Enrolled> other -> observer.failed("not enrolled: " + other.trouble());
        }
    }

    private void begin(HubClient stranger, JoinCode code, TerminalCredential credential) {
        client = new HubClient(transport, credential, Clock.systemUTC());
        if (reader == null && stranger.latestRoot() instanceof FetchResult.Fetched root) {
            try {
                state = TrustedState.begin(root.body(), code.rootSha256());
            } catch (TrustException e) {
                observer.failed("the root is not believed: " + e.getMessage());
            }
        }
    }

    /** Listens and says how it is, until it is closed; the first heartbeat comes after that time. */
    void start(Duration firstHeartbeat) {
        HubClient enrolled = client;
        if (enrolled == null) {
            return;
        }
        live = enrolled.live(new LiveStream.Listener() {
            @Override
            public void state(HubState newest) {
                if (isConnected.compareAndSet(false, true)) {
                    observer.connected();
                }
                if (newest.edition() > edition.getAndAccumulate(newest.edition(), Math::max)) {
                    threads.execute(() -> sync(enrolled, newest.edition()));
                }
            }

            @Override
            public void lost(FetchResult.Failed failure) {
                isConnected.set(false);
                observer.lost();
            }
        });
        threads.execute(() -> beat(enrolled, firstHeartbeat));
    }

    private void sync(HubClient enrolled, int number) {
        reading.acquireUninterruptibly();
        String problem;
        try {
            problem = reader == null ? verified(enrolled, number) : read(reader, number);
        } finally {
            reading.release();
        }
        if (problem.isEmpty()) {
            observer.received(number);
        } else {
            observer.failed(problem);
        }
    }

    /** Takes the bytes as they come, compressed; empty where all is well. */
    private String read(HttpClient http, int number) {
        HttpRequest request = HttpRequest.newBuilder(transport.hub().resolve("/v1/editions/" + number))
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(60))
                .build();
        observer.asked();
        try {
            HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
            return response.statusCode() == 200 ? "" : "edition " + number + ": " + response.statusCode();
        } catch (IOException e) {
            return "edition " + number + ": " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private synchronized String verified(HubClient enrolled, int number) {
        observer.asked();
        observer.asked();
        TrustedState before = state;
        if (before == null
                || !(enrolled.timestamp() instanceof FetchResult.Fetched timestamp)
                || !(enrolled.edition(number) instanceof FetchResult.Fetched document)) {
            return "edition " + number + " cannot be had";
        }
        Instant now = Instant.now();
        Verdict<?> fresh = Verifier.timestamp(before, timestamp.body(), now);
        TrustedState known = fresh instanceof Verdict.Accepted<?> accepted ? accepted.next() : before;
        Verdict<SignedEdition> verdict = Verifier.edition(known, document.body(), now);
        if (verdict instanceof Verdict.Accepted<SignedEdition> accepted) {
            state = accepted.next();
            sha256 = accepted.value().sha256();
            return "";
        }
        return "edition " + number + " is not believed: " + fresh + ", " + verdict;
    }

    private void beat(HubClient enrolled, Duration first) {
        try {
            Duration wait = first;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isConnected.get()) {
                    beatOnce(enrolled);
                }
                wait = HEARTBEAT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, now. */
    void beatOnce() {
        HubClient enrolled = client;
        if (enrolled != null) {
            beatOnce(enrolled);
        }
    }

    private void beatOnce(HubClient enrolled) {
        Instant now = Instant.now();
        observer.asked();
        HubResult<Heartbeat.Answer> answer = enrolled.heartbeat(
                new Heartbeat("lobby", "simulated", edition.get(), sha256, 0, now, 0, now, List.of()));
        if (!(answer instanceof HubResult.Answered<Heartbeat.Answer>) && isConnected.get()) {
            observer.failed("heartbeat: " + answer.trouble());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (live != null) {
            live.close();
        }
    }
}
