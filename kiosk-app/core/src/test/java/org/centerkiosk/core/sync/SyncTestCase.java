package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.store.ContentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A service on a fake clock with a real store, a real client and a server that does what a test wants. */
abstract class SyncTestCase {

    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Duration INTERVAL = Duration.ofMinutes(5);
    static final Duration FLOOR = Duration.ofSeconds(15);
    static final Duration CAP = Duration.ofMinutes(15);

    /** Of real time, which a busy machine may need; only a server that never ends uses it up. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    static final int MAX_BYTES = 1 << 20;
    static final String CALLIGRAPHY = "calligraphy 2026-11-23T02:00:00Z\n";
    static final String OPERA = "opera 2026-11-24T11:00:00Z\n";

    @TempDir
    Path folder;

    final FakeTime time = new FakeTime(START);
    final LineReader reader = new LineReader();
    final HostileServer server = new HostileServer();
    SyncService service;

    @AfterEach
    void close() {
        if (service != null) {
            service.close();
        }
        server.close();
    }

    FeedSource source(String name) {
        return new FeedSource(name, server.uri("/" + name), null);
    }

    static SyncPlan plan(FeedSource... sources) {
        return new SyncPlan(List.of(sources), ZONE, 30, INTERVAL, FLOOR, CAP, new FetchLimits(PATIENCE, MAX_BYTES, 3));
    }

    ContentStore openStore() {
        return ContentStore.open(folder.resolve("content.db"), ContentStore.DEFAULT_MAX_BYTES, time);
    }

    /** Starts a service, which does its first round at once. */
    void start(FeedSource... sources) {
        start(this::openStore, sources);
    }

    void start(Supplier<ContentStore> store, FeedSource... sources) {
        if (service != null) {
            service.close();
        }
        FetchClient client = new FetchClient(Duration.ofSeconds(2));
        Random random = new Random(7);
        SyncParts parts = new SyncParts(
                plan -> new ContentKeeper(
                        plan,
                        new StoreWriter(store),
                        new MediaLibrary(
                                folder.resolve("media"), MediaLimits.standard(64, 128L << 20), client, time, random),
                        reader,
                        time),
                client,
                new SourcePoller(client, new LocalFile(time)),
                new DirectExecutor(),
                time);
        service = new SyncService(plan(sources), parts, time, random);
        service.start();
        time.advance(Duration.ZERO);
    }

    /** Longer than the interval with its jitter. */
    void nextRound() {
        time.advance(INTERVAL.plusSeconds(31));
    }

    SyncState state() {
        return service.state().get();
    }

    List<String> shown() {
        return state().programme().events().stream().map(Event::uid).sorted().toList();
    }

    SourceStatus statusOf(String name) {
        return state().sources().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void reports(String... words) {
        assertThat(state().problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(words));
    }
}
