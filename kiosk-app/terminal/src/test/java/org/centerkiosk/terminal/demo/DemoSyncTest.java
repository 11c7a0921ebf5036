package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.SyncPlan;
import org.centerkiosk.core.sync.SyncService;
import org.centerkiosk.core.sync.SyncState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from the demo's server to the terminal's state. */
@Timeout(120)
class DemoSyncTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-09T06:26:00Z"), DemoCentre.ZONE);
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder;

    private DemoServer server;
    private SyncService sync;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(CLOCK, 0);
        List<FeedSource> sources = DemoProgramme.FEEDS.stream()
                .map(feed -> FeedSource.of(feed, server.uri() + "/feeds/" + feed))
                .toList();
        sync = SyncService.in(
                folder,
                new SyncPlan(sources, DemoCentre.ZONE, 30, LONG, LONG, LONG, FetchLimits.SCHEDULE),
                MediaLimits.standard(1920, 256 << 20),
                new FeedReader()::read,
                CLOCK);
        sync.start();
    }

    @AfterEach
    void stop() {
        sync.close();
        server.close();
    }

    @Test
    void everythingArrivesAndStaysThroughAnOutage() throws Exception {
        SyncState complete =
                awaitState(state -> state.media().size() == 5 && state.sources().size() == 3);

        assertThat(complete.programme().listings()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(complete.offline()).isFalse();
        // The JDK's server tells the machine's time, not the demo's; staff hear of that.
        assertThat(complete.problems().stream()
                        .filter(problem -> !problem.source().equals("clock")))
                .isEmpty();

        server.setOutage(Outage.DOWN);
        sync.pollNow();
        SyncState offline = awaitState(SyncState::offline);
        assertThat(offline.programme().listings())
                .hasSameSizeAs(complete.programme().listings());

        server.setOutage(Outage.NONE);
        sync.pollNow();
        awaitState(state -> !state.offline());
    }

    private SyncState awaitState(Predicate<SyncState> wanted) throws Exception {
        CompletableFuture<SyncState> found = new CompletableFuture<>();
        try (Store.Subscription _ = sync.state().subscribe(state -> {
            if (wanted.test(state)) {
                found.complete(state);
            }
        })) {
            return found.get(60, TimeUnit.SECONDS);
        }
    }
}
