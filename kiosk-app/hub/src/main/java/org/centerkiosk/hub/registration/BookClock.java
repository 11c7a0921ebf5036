package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the book's rounds every few seconds, and proves its counters at start and once a day. */
public final class BookClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BookClock.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int CLOSE_SECONDS = 10;

    private final Book book;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("book").daemon().factory());
    private Instant checked = Instant.MIN;

    private BookClock(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** After a first round, so that the book follows the newest edition when this returns. */
    public static BookClock start(Book book, InstantSource clock) {
        BookClock started = new BookClock(book, clock);
        started.round();
        started.thread.scheduleWithFixedDelay(
                started::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    private void round() {
        try {
            book.round();
            Instant now = clock.instant();
            // Also where the clock was set back.
            if (checked.equals(Instant.MIN)
                    || Duration.between(checked, now).abs().compareTo(DAY) >= 0) {
                book.nightly();
                checked = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("the book's round was not finished, it is tried again: {}", e.getMessage());
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
