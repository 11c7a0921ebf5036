package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does rounds one after another, each after the pause that the one before asked for, or at once when it is told to. */
final class RoundsThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoundsThread.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int CLOSE_SECONDS = 10;

    /** One round. */
    @FunctionalInterface
    interface Work {
        /** The pause until the next. */
        Duration run();
    }

    private final Work work;
    private @Nullable ScheduledFuture<?> next;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("publishing").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    RoundsThread(Work work) {
        this.work = work;
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        thread.execute(this::round);
    }

    /** Looks soon, once for however many asked. */
    void wake() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(() -> {
                asked.set(false);
                round();
            });
        }
    }

    /** What is due now may be sooner than what was waited for. */
    private void round() {
        if (next != null) {
            next.cancel(false);
        }
        next = thread.schedule(this::round, pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration pause() {
        try {
            return work.run();
        } catch (RuntimeException e) {
            // A database that is away for a while must not end publishing for good.
            LOG.warn("publishing cannot go on, it is tried again: {}", e.getMessage());
            return AFTER_FAILURE;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
