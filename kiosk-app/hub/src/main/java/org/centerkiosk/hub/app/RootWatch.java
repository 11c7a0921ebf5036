package org.centerkiosk.hub.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.hub.root.RootDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees within a second that a root was taken by a command beside the hub, and says in time that one will expire. */
final class RootWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RootWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration WARNING = Duration.ofDays(60);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-root").daemon().factory());
    private final HubContext hub;
    private final RootDocuments roots;
    private final Runnable changed;
    private int number;
    private Instant warned = Instant.MIN;

    private RootWatch(HubContext hub, Runnable changed) {
        this.hub = hub;
        this.roots = hub.roots();
        this.changed = changed;
        this.number = roots.newest();
    }

    static RootWatch start(HubContext hub, Runnable changed) {
        RootWatch watch = new RootWatch(hub, changed);
        watch.clockwork.scheduleWithFixedDelay(watch::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            int newest = roots.newest();
            if (newest != number) {
                changed.run();
                number = newest;
                warned = Instant.MIN;
                LOG.info("root {} is served", newest);
            }
            warn();
        } catch (RuntimeException e) {
            LOG.warn("the newest root could not be looked up: {}", e.getMessage());
        }
    }

    /** Once a day. */
    private void warn() {
        Instant now = hub.clock().instant();
        if (now.isBefore(warned.equals(Instant.MIN) ? now : warned.plus(Duration.ofDays(1)))) {
            return;
        }
        warned = now;
        Root root = roots.latest();
        if (!now.isBefore(root.expires().minus(WARNING))) {
            LOG.warn(
                    "root {} expires at {}: renew it with an offline key: kiosk hub root renew",
                    root.number(),
                    root.expires());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
