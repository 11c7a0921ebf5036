package org.centerkiosk.terminal.attract;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Calls again and again, from any thread. */
@FunctionalInterface
public interface Ticker {

    /**
     * @param period before the first call and between calls
     * @return ends the calls; harmless when called twice
     */
    Runnable every(Duration period, Runnable task);

    /** On a scheduler, which its owner closes. */
    static Ticker on(ScheduledExecutorService scheduler) {
        return (period, task) -> {
            ScheduledFuture<?> calls =
                    scheduler.scheduleAtFixedRate(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
            return () -> calls.cancel(false);
        };
    }
}
