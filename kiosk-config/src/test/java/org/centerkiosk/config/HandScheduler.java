package org.centerkiosk.config;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A scheduler whose one task runs when the test says so. */
final class HandScheduler extends ScheduledThreadPoolExecutor {

    private @Nullable Runnable task;
    private @Nullable ScheduledFuture<?> future;

    HandScheduler() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        task = command;
        future = super.scheduleWithFixedDelay(() -> {}, 1_000, 1_000, TimeUnit.DAYS);
        return future;
    }

    void run() {
        if (future == null || task == null) {
            throw new IllegalStateException("nothing is scheduled");
        }
        if (!future.isCancelled()) {
            task.run();
        }
    }

    /** Two looks: one that sees a change and one that sees that it is over. */
    void settle() {
        run();
        run();
    }
}
