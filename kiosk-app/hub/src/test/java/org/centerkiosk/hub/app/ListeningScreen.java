package org.centerkiosk.hub.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustedState;
import org.centerkiosk.core.trust.Verdict;
import org.centerkiosk.core.trust.Verifier;

/** An enrolled terminal without a screen: hears hints, verifies editions, says how it is. */
final class ListeningScreen implements AutoCloseable {

    private final HubTransport transport;
    private final HubClient client;
    private final LinkedBlockingQueue<Integer> hints = new LinkedBlockingQueue<>();
    private final AtomicInteger losses = new AtomicInteger();
    private final LiveStream live;
    private TrustedState state;

    ListeningScreen(String name, JoinCode code) throws Exception {
        transport = new HubTransport(code.hub());
        HubClient stranger = new HubClient(transport, null, Clock.systemUTC());
        if (!(stranger.enrol(code, new EnrolmentRequest(name, "lobby", null, "test"), SigningKey.generate())
                        instanceof HubResult.Answered<HubClient.Enrolled>(HubClient.Enrolled enrolled, Instant at))
                || !(stranger.latestRoot() instanceof FetchResult.Fetched root)) {
            throw new AssertionError(name + " is not enrolled");
        }
        state = TrustedState.begin(root.body(), code.rootSha256());
        client = new HubClient(transport, enrolled.credential(), Clock.systemUTC());
        live = client.live(new LiveStream.Listener() {
            @Override
            public void state(HubState newest) {
                hints.add(newest.edition());
            }

            @Override
            public void lost(FetchResult.Failed failure) {
                losses.incrementAndGet();
            }
        });
    }

    /** How often it was cut off. */
    int losses() {
        return losses.get();
    }

    /** Goes by hints alone, and verifies what they lead to. */
    boolean getsEdition(int number) throws InterruptedException {
        Integer hint = 0;
        while (hint != null && state.edition() < number) {
            hint = hints.poll(60, TimeUnit.SECONDS);
            if (hint != null && hint > state.edition()) {
                sync(hint);
            }
        }
        return state.edition() >= number;
    }

    private void sync(int hint) {
        for (int i = 0; i < 10 && state.edition() < hint; i++) {
            if (client.timestamp() instanceof FetchResult.Fetched timestamp
                    && client.edition(hint) instanceof FetchResult.Fetched edition) {
                Instant now = Instant.now();
                TrustedState known =
                        Verifier.timestamp(state, timestamp.body(), now) instanceof Verdict.Accepted<?> fresh
                                ? fresh.next()
                                : state;
                Verdict<SignedEdition> verdict = Verifier.edition(known, edition.body(), now);
                state = verdict instanceof Verdict.Accepted<SignedEdition> accepted ? accepted.next() : known;
            }
        }
    }

    /** A connection of before may be dead; the next one is not. */
    boolean beats() {
        for (int i = 0; i < 10; i++) {
            Heartbeat beat = new Heartbeat(
                    "lobby",
                    "test",
                    state.edition(),
                    state.editionSha256(),
                    0,
                    Instant.now(),
                    0,
                    Instant.now(),
                    List.of());
            if (client.heartbeat(beat) instanceof HubResult.Answered<Heartbeat.Answer>) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        live.close();
        transport.close();
    }
}
