package org.centerkiosk.hub.app;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.watch.ServiceManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the service manager that the hub lives, but only while it answers itself. */
final class HubWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubWatch.class);

    /** Checks within the patience of the service manager; each may take half of the time between two. */
    private static final int CHECKS = 4;

    private final SelfCheck check;
    private final ServiceManager manager;
    private final String well;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("watch").daemon().factory());
    private String trouble = "";

    private HubWatch(SelfCheck check, ServiceManager manager, String well) {
        this.check = check;
        this.manager = manager;
        this.well = well;
    }

    /** The hub serves there now. Closing it says that the hub ends. */
    static HubWatch start(URI hub, ServiceManager manager) throws IOException {
        Duration every = manager.patience().orElse(Duration.ofMinutes(1)).dividedBy(CHECKS);
        HubWatch watch = new HubWatch(new SelfCheck(hub, every.dividedBy(2)), manager, "serves at " + hub);
        if (manager.isThere()) {
            manager.ready(watch.well);
            watch.thread.scheduleAtFixedRate(watch::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
        return watch;
    }

    private void look() {
        String now = check.trouble();
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn("{}", now.isEmpty() ? "the hub answers itself again" : now);
            manager.status(now.isEmpty() ? well : now);
        }
        if (now.isEmpty()) {
            manager.alive();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        if (manager.isThere()) {
            manager.stopping("ends");
        }
        manager.close();
    }
}
