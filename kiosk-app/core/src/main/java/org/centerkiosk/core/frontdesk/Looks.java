package org.centerkiosk.core.frontdesk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the hub again and again, one look after another, and at once when it is asked to. */
final class Looks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final Runnable look;
    private final Duration poll;
    private final RandomGenerator random;
    private final ScheduledExecutorService desk;
    private final ExecutorService running = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("front-desk-looks").factory());
    /** The look that was asked for and has not begun. */
    private final AtomicReference<@Nullable CompletableFuture<Void>> next = new AtomicReference<>();

    /**
     * Not begun.
     *
     * @param look waits for the network
     * @param desk on which the next one is planned
     */
    Looks(Runnable look, Duration poll, RandomGenerator random, ScheduledExecutorService desk) {
        this.look = look;
        this.poll = poll;
        this.random = random;
        this.desk = desk;
    }

    void start() {
        long millis = poll.toMillis();
        now().whenComplete((done, failure) -> later(millis + random.nextLong(millis / 4 + 1)));
    }

    private void later(long millis) {
        try {
            desk.schedule(this::start, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The desk was closed.
        }
    }

    void soon() {
        CompletableFuture<Void> unused = now();
    }

    /** A look that begins after this call; complete once it was tried. */
    CompletableFuture<Void> now() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> waiting = next.compareAndExchange(null, mine);
        if (waiting != null) {
            return waiting;
        }
        try {
            running.execute(() -> {
                next.set(null);
                try {
                    look.run();
                } catch (RuntimeException e) {
                    LOG.error("the desk could not look at the hub", e);
                }
                mine.complete(null);
            });
        } catch (RejectedExecutionException e) {
            next.set(null);
            mine.cancel(false);
        }
        return mine;
    }

    @Override
    public void close() {
        running.shutdownNow();
        CompletableFuture<Void> waiting = next.getAndSet(null);
        if (waiting != null) {
            waiting.cancel(false);
        }
    }
}
