package org.centerkiosk.hub.message;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands to the gateway what is due. Each message has its own attempts and its own waits: one that always fails, or whose
 * answer never comes, takes one lane now and then and holds up no other. A message that was taken and not marked so comes
 * again under the same id.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** Attempts at once; more than one, so that a slow one blocks nobody. */
    static final int LANES = 8;

    /** After that long an attempt is taken to have died with its hub; longer than any attempt lasts. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final HubDatabase database;
    private final OutboxRows outbox;
    private final Letters letters;
    private final Gateway gateway;
    private final Backoff backoff;
    private final Duration givesUpAfter;
    private final InstantSource clock;
    private final Executor executor;
    private final Semaphore lanes = new Semaphore(LANES);
    private final GatewayHealth health = new GatewayHealth();
    private volatile Runnable freed = () -> {};

    Sender(SenderParts parts, Letters letters, Gateway gateway, Executor executor) {
        this.database = parts.database();
        this.outbox = new OutboxRows(parts.centre());
        this.backoff = parts.backoff();
        this.givesUpAfter = parts.givesUpAfter();
        this.clock = parts.clock();
        this.letters = letters;
        this.gateway = gateway;
        this.executor = executor;
    }

    /** Runs that when a lane is free again. */
    void whenFreed(Runnable listener) {
        freed = listener;
    }

    /** Begins what is due, as far as there are free lanes; says how many. */
    int round() {
        Instant now = clock.instant();
        int most = lanes.availablePermits();
        if (most == 0) {
            return 0;
        }
        int begun = 0;
        List<OutboxRow> due = database.read(handle -> outbox.due(handle, now, most));
        for (OutboxRow row : due) {
            if (lanes.tryAcquire()) {
                begun += begin(row, now) ? 1 : 0;
            }
        }
        return begun;
    }

    private boolean begin(OutboxRow row, Instant now) {
        boolean mine = false;
        try {
            mine = database.write(handle -> outbox.claim(handle, row, now.plus(CLAIM)));
            if (mine) {
                executor.execute(() -> {
                    try {
                        attempt(row, row.attempts() + 1);
                    } finally {
                        lanes.release();
                        freed.run();
                    }
                });
            }
            return mine;
        } finally {
            if (!mine) {
                lanes.release();
            }
        }
    }

    private void attempt(OutboxRow row, int attempts) {
        try {
            switch (letters.write(row, clock.instant())) {
                case Letter.Ready ready -> deliver(row, ready, attempts);
                case Letter.Later(Instant due) ->
                    database.update(handle -> outbox.later(handle, row.id(), due, "it waits for the contact hours"));
                case Letter.Void(String why) -> settle(row, OutboxRow.State.VOID, why);
            }
        } catch (StoreException e) {
            // The claim runs out by itself, and the database may be back by then.
            LOG.warn("message {} waits: {}", row.id(), e.getMessage());
        } catch (RuntimeException e) {
            // Whatever is wrong with this one is wrong with no other.
            LOG.warn("message {} cannot be made: {}", row.id(), e.getClass().getName());
            failed(row, attempts, new Delivery.Failed("it cannot be made", null));
        }
    }

    private void deliver(OutboxRow row, Letter.Ready ready, int attempts) {
        Delivery delivery = gateway.deliver(row.id(), ready.body(), clock.instant());
        health.hear(delivery);
        switch (delivery) {
            case Delivery.Accepted() -> {
                // First what follows from it: were it done twice, it would be the same; were it left out, it would be
                // lost.
                letters.sent(row, clock.instant());
                settle(row, OutboxRow.State.SENT, null);
            }
            case Delivery.Failed failed -> failed(row, attempts, failed);
        }
    }

    private void failed(OutboxRow row, int attempts, Delivery.Failed failed) {
        Instant now = clock.instant();
        Duration wait = backoff.delay(attempts);
        Duration asked = failed.after() == null ? wait : backoff.atMost(failed.after());
        Instant next = now.plus(asked.compareTo(wait) > 0 ? asked : wait);
        if (next.isAfter(row.made().plus(givesUpAfter))) {
            LOG.warn(
                    "message {} about registration {} is given up after {} attempts: {}",
                    row.id(),
                    row.registration(),
                    attempts,
                    failed.trouble());
            settle(row, OutboxRow.State.DEAD, failed.trouble());
        } else {
            database.update(handle -> outbox.later(handle, row.id(), next, failed.trouble()));
        }
    }

    private void settle(OutboxRow row, OutboxRow.State state, @Nullable String trouble) {
        database.update(handle -> outbox.settle(handle, row.id(), state, clock.instant(), trouble));
    }
}
