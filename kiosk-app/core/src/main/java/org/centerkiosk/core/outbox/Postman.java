package org.centerkiosk.core.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that does a round, and another when it is called or the time that the last one named has gone by. */
final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration AFTER_DEFECT = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Supplier<Duration> round;
    private final Semaphore calls = new Semaphore(0);
    // A platform thread, because SQLite's calls would pin the carrier of a virtual one.
    private final Thread thread;
    private volatile boolean isClosed;

    Postman(Supplier<Duration> round) {
        this.round = round;
        this.thread = Thread.ofPlatform().name("outbox").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void call() {
        calls.release();
    }

    private void run() {
        while (!isClosed) {
            Duration next = AFTER_DEFECT;
            try {
                next = round.get();
            } catch (RuntimeException e) {
                // A postman that died in silence would keep every later sign-up from the hub.
                LOG.error("a round of the outbox failed", e);
            }
            try {
                if (calls.tryAcquire(next.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        if (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join(CLOSING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
