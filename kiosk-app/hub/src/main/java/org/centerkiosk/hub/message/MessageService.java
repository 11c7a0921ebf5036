package org.centerkiosk.hub.message;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.hub.store.HubDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of a centre that has a gateway: written down with what they are about, sent by threads of its own. */
public final class MessageService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MessageService.class);

    /** What another instance wrote down is looked for so often. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** What was sent is kept for so long, without its text, for who asks whether it was. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int CLOSE_SECONDS = 20;

    private final HubDatabase database;
    private final InstantSource clock;
    private final Messages messages;
    private final OutboxRows outbox;
    private final Reminders reminders;
    private final Webhook gateway;
    private final Sender sender;
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean started;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("messages").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    public MessageService(
            HubDatabase database, String centre, MessageSettings settings, LetterSources sources, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.messages = new Messages(centre, clock, this::wake);
        this.outbox = new OutboxRows(centre);
        this.reminders = new Reminders(database, centre, messages, settings.reminder());
        this.gateway = new Webhook(settings.gateway(), settings.secret());
        Backoff backoff = new Backoff(SHORTEST_WAIT, LONGEST_WAIT, new SecureRandom());
        this.sender = new Sender(
                new SenderParts(database, centre, backoff, settings.giveUpAfter(), clock),
                new BookLetters(
                        sources,
                        new ContactHours(
                                settings.hours().from(), settings.hours().to())),
                gateway,
                lanes);
        sender.whenFreed(this::wake);
    }

    /** What the book tells, and who else has something to send. */
    public Messages messages() {
        return messages;
    }

    /** From now on it sends; what was written down before waits until then. */
    public void start() {
        started = true;
        thread.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::slowRound, 0, 1, TimeUnit.MINUTES);
    }

    private void wake() {
        if (started && asked.compareAndSet(false, true)) {
            thread.execute(() -> {
                asked.set(false);
                round();
            });
        }
    }

    private void round() {
        guarded(sender::round);
    }

    private void slowRound() {
        guarded(() -> {
            Instant now = clock.instant();
            reminders.round(now);
            database.update(handle -> outbox.clear(handle, now.minus(KEPT)));
        });
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // A database that is away for a while must not end the sending for good.
            LOG.warn("messages cannot be sent, it is tried again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        lanes.shutdown();
        try {
            if (!lanes.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                lanes.shutdownNow();
            }
        } catch (InterruptedException e) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            gateway.close();
        }
    }
}
