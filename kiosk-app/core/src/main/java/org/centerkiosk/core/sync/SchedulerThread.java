package org.centerkiosk.core.sync;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A platform thread, because SQLite's calls would pin the carrier of a virtual one. */
final class SchedulerThread implements Scheduler {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerThread.class);
    private static final int CLOSE_SECONDS = 5;

    // What comes after it was closed is nobody's concern any more.
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sync").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    SchedulerThread() {
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Task schedule(Duration delay, Runnable work) {
        ScheduledFuture<?> task = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the sync thread is still busy and is interrupted");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
