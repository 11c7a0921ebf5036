package org.centerkiosk.hub.app;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.message.MessageRoutes;
import org.centerkiosk.hub.privacy.Purge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets by rule, once an hour: what is over is never kept for long because a hub is not started at night. */
final class HubUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubUpkeep.class);
    private static final int FIRST_MINUTE = 2;
    private static final int MINUTES = 60;

    private final Purge purge;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("upkeep").daemon().factory());

    private HubUpkeep(Purge purge) {
        this.purge = purge;
    }

    static HubUpkeep start(HubContext hub, SignUpPolicy policy) {
        HubUpkeep upkeep = new HubUpkeep(new Purge(
                hub.database(),
                hub.centre(),
                hub.audit(),
                policy.retentionDays(),
                hub.clock(),
                MessageRoutes.forgetting(hub.centre())));
        upkeep.thread.scheduleWithFixedDelay(upkeep::round, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
        return upkeep;
    }

    private void round() {
        try {
            purge.run();
        } catch (RuntimeException e) {
            LOG.warn("what is over could not be forgotten, it is tried again in an hour: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
