package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.store.ContentStore;

/**
 * What the service is made of; it closes all of it.
 *
 * @param opener opens what is stored, on the scheduler's thread
 * @param client fetches
 * @param poller asks the feeds
 * @param fetches threads on which it waits for them
 * @param scheduler the thread for all else
 */
record SyncParts(
        Function<SyncPlan, ContentKeeper> opener,
        FetchClient client,
        SourcePoller poller,
        ExecutorService fetches,
        Scheduler scheduler)
        implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    static SyncParts in(
            Path directory,
            MediaLimits limits,
            BiFunction<FeedDocument, FeedWindow, FeedResult> reader,
            InstantSource clock,
            RandomGenerator random) {
        FetchClient client = new FetchClient(CONNECT);
        Path database = directory.resolve("content.db");
        Function<SyncPlan, ContentKeeper> opener = plan -> new ContentKeeper(
                plan,
                new StoreWriter(() -> ContentStore.open(database, ContentStore.DEFAULT_MAX_BYTES, clock)),
                new MediaLibrary(directory.resolve("media"), limits, client, clock, random),
                reader,
                clock);
        return new SyncParts(
                opener,
                client,
                new SourcePoller(client, new LocalFile(clock)),
                Executors.newVirtualThreadPerTaskExecutor(),
                new SchedulerThread());
    }

    /** Ends what is under way, then waits for the thread to come to an end. */
    @Override
    public void close() {
        client.close();
        scheduler.close();
        fetches.shutdownNow();
    }
}
