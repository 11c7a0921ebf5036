package org.centerkiosk.hub.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** A phone opens a link, and the terminal that shows it hears of it, and no other. */
@Timeout(60)
class LinkOpeningsTest {

    private static final String EVENT = ScanLink.eventName(Chenghu.GUZHENG);
    private static final String TERMINAL = "t-7kq2mx9rta";

    private final AtomicReference<Instant> time = new AtomicReference<>(Chenghu.NOW);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private ScanKey key(PhoneSecrets secrets, String terminal) {
        return ScanKey.of(URI.create("https://k.example.org"), secrets.scanKey(terminal));
    }

    private ScanLink link(PhoneSecrets secrets, String uid, String terminal) {
        String link = key(secrets, terminal).link(uid, terminal, time.get());
        return ScanLink.read(link.substring(link.indexOf("/Q/") + 3)).orElseThrow();
    }

    @ParameterizedTest
    @HubDatabases
    void whatManyPhonesDoIsToldOnceASecond(HubDatabase database) throws InterruptedException {
        PhoneSecrets secrets = new PhoneSecrets(database, "chenghu", time::get);
        LinkOpenings openings = new LinkOpenings(secrets, database.hints(), time::get);
        try (Store.Subscription _ = openings.subscribe((terminal, event) -> told.add(terminal + " " + event))) {
            for (int phone = 0; phone < 50; phone++) {
                openings.opened(link(secrets, Chenghu.GUZHENG, TERMINAL));
            }
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(TERMINAL + " " + EVENT);
            time.updateAndGet(now -> now.plusSeconds(1));
            openings.opened(link(secrets, Chenghu.POETRY, TERMINAL));
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(TERMINAL + " " + ScanLink.eventName(Chenghu.POETRY));
            assertThat(told).isEmpty();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void ofAnOldOrMadeUpLinkNothingIsTold(HubDatabase database) throws InterruptedException {
        PhoneSecrets secrets = new PhoneSecrets(database, "chenghu", time::get);
        LinkOpenings openings = new LinkOpenings(secrets, database.hints(), time::get);
        try (Store.Subscription _ = openings.subscribe((terminal, event) -> told.add(terminal + " " + event))) {
            openings.opened(new ScanLink(EVENT, TERMINAL, "0123456789ABC"));
            openings.opened(new ScanLink(
                    EVENT, "another", link(secrets, Chenghu.GUZHENG, TERMINAL).mac()));
            ScanLink old = link(secrets, Chenghu.GUZHENG, TERMINAL);
            time.updateAndGet(now -> now.plus(Duration.ofHours(3)));
            openings.opened(old);
            openings.opened(link(secrets, Chenghu.POETRY, TERMINAL));
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(TERMINAL + " " + ScanLink.eventName(Chenghu.POETRY));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void onlyATerminalsOwnKeyProvesThatItIsTheOne(HubDatabase database) {
        PhoneSecrets secrets = new PhoneSecrets(database, "chenghu", time::get);
        LinkOpenings openings = new LinkOpenings(secrets, database.hints(), time::get);
        String proof = key(secrets, TERMINAL).proof(TERMINAL, time.get());
        assertThat(openings.terminal(proof)).contains(TERMINAL);
        assertThat(openings.terminal(key(secrets, "another").proof(TERMINAL, time.get())))
                .isEmpty();
        assertThat(openings.terminal(link(secrets, Chenghu.GUZHENG, TERMINAL).token()))
                .as("a link that everybody can read on the screen")
                .isEmpty();
        assertThat(openings.terminal("nonsense")).isEmpty();
        time.updateAndGet(now -> now.plus(Duration.ofHours(3)));
        assertThat(openings.terminal(proof)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void aTerminalHearsOfItsOwnLinkOverTheLiveStream(HubDatabase database) throws Exception {
        FakeReception reception = new FakeReception();
        try (PhoneHub hub = new PhoneHub(database, Chenghu.programme(), reception);
                Ear mine = new Ear(hub, key(hub.secrets, TERMINAL).proof(TERMINAL, Chenghu.NOW));
                Ear other = new Ear(hub, key(hub.secrets, "another").proof("another", Chenghu.NOW));
                Ear stranger = new Ear(hub, null)) {
            mine.connected.take();
            other.connected.take();
            stranger.connected.take();
            String link = key(hub.secrets, TERMINAL).link(Chenghu.GUZHENG, TERMINAL, Chenghu.NOW);
            assertThat(hub.get(link.substring(link.indexOf("/Q/")))).contains("古筝入门班");
            assertThat(mine.opened.poll(20, TimeUnit.SECONDS)).isEqualTo(EVENT);
            assertThat(other.opened).isEmpty();
            assertThat(stranger.opened).isEmpty();
        }
    }

    /** A terminal at the live stream. */
    private static final class Ear implements AutoCloseable, LiveStream.Listener {
        private final BlockingQueue<HubState> connected = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> opened = new LinkedBlockingQueue<>();
        private final HubTransport transport;
        private final LiveStream live;
        private final @Nullable String proof;

        Ear(PhoneHub hub, @Nullable String proof) {
            this.proof = proof;
            transport = new HubTransport(HubAddress.of(hub.uri("")));
            live = new HubClient(transport, null, Clock.systemUTC()).live(this);
        }

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
            connected.add(state);
        }

        @Override
        public void lost(FetchResult.Failed failure) {}

        @Override
        public void close() {
            live.close();
            transport.close();
        }
    }
}
