package org.centerkiosk.hub.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second whether seats are counted otherwise, so that a rush of registrations is one hint a second, and what
 * another instance wrote is one too.
 */
final class SeatWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeatWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final LongSupplier revision;
    private final LongConsumer listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("seat-watch").daemon().factory());
    private boolean isWell = true;

    private SeatWatch(LongSupplier revision, LongConsumer listener) {
        this.revision = revision;
        this.listener = listener;
    }

    static SeatWatch start(LongSupplier revision, LongConsumer listener) {
        SeatWatch watch = new SeatWatch(revision, listener);
        watch.thread.scheduleWithFixedDelay(watch::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            listener.accept(revision.getAsLong());
            isWell = true;
        } catch (RuntimeException e) {
            if (isWell) {
                LOG.warn("nobody is told of changed seats for now: {}", e.getMessage());
            }
            isWell = false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
