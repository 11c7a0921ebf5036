package org.centerkiosk.terminal.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.centerkiosk.config.FeedConfig;
import org.centerkiosk.config.FeedsConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.SyncPlan;
import org.centerkiosk.core.sync.SyncService;
import org.centerkiosk.core.sync.SyncState;

/** The terminal's content: what the configured feeds say, kept current and kept through the night. */
final class Content implements AutoCloseable {

    private static final int MAX_REDIRECTS = 5;

    private final SyncService sync;

    private Content(SyncService sync) {
        this.sync = sync;
    }

    /**
     * Opens what is stored and begins to ask the feeds.
     *
     * @param longerSide of the screen in pixels: no picture is kept larger
     */
    static Content open(KioskConfig config, Path storage, Clock clock, int longerSide) {
        SyncService sync = SyncService.in(
                storage,
                plan(config),
                MediaLimits.standard(longerSide, Runtime.getRuntime().maxMemory()),
                new FeedReader()::read,
                clock);
        sync.start();
        return new Content(sync);
    }

    Store<SyncState> store() {
        return sync.state();
    }

    void follow(KioskConfig config) {
        sync.follow(plan(config));
    }

    private static SyncPlan plan(KioskConfig config) {
        FeedsConfig feeds = config.feeds();
        return new SyncPlan(
                feeds.sources().stream().map(Content::source).toList(),
                config.venue().zone(),
                config.loop().daysAhead(),
                feeds.interval(),
                feeds.backoffFloor(),
                feeds.backoffCap(),
                new FetchLimits(feeds.timeout(), Math.toIntExact(feeds.maxBytes()), MAX_REDIRECTS));
    }

    private static FeedSource source(FeedConfig feed) {
        URI uri = feed.url().isAbsolute()
                ? feed.url()
                : Path.of(feed.url().getPath()).toUri();
        return new FeedSource(feed.name(), uri, feed.authorization(), Convert.category(feed.category()));
    }

    @Override
    public void close() {
        sync.close();
    }
}
