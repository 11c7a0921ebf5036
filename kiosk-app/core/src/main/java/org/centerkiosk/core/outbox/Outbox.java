package org.centerkiosk.core.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.fetch.Backoff;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands for the hub, durable before anybody is told of them, sent until the hub has answered. Commands about one
 * registration keep their order; one that the hub cannot digest waits by itself and holds up no other.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FLOOR = Duration.ofSeconds(2);
    private static final Duration CAP = Duration.ofMinutes(5);
    /** What was answered is kept so long, for whoever comes back with a ticket. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int BATCH = 32;

    /** Signs and sends; waits for the answer. */
    @FunctionalInterface
    public interface Hub {
        HubResult<HubReply> send(HubRequest request);
    }

    /**
     * How it is.
     *
     * @param waiting commands without an answer
     * @param reachable whether the hub answered when it was last asked; true before that
     * @param trouble the last one that more than the network is to blame for, for staff; null where there is none
     */
    public record State(
            int waiting, boolean reachable, @Nullable String trouble) {}

    private final OutboxStore store;
    private final Hub hub;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Store<State> state = new Store<>(new State(0, true, null));
    private final Map<UUID, CompletableFuture<Delivery>> awaited = new ConcurrentHashMap<>();
    private final Postman postman = new Postman(this::round);
    private volatile BiConsumer<OutboxItem, Delivery> settled = (item, delivery) -> {};
    private int failures;

    private Outbox(OutboxStore store, Hub hub, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.hub = hub;
        this.clock = clock;
        this.backoff = new Backoff(FLOOR, CAP, random);
    }

    /** Opens the file, and goes on with what waits in it once it was started. */
    public static Outbox open(Path file, Hub hub, InstantSource clock, RandomGenerator random) throws StoreException {
        Outbox outbox = new Outbox(OutboxStore.open(file, clock), hub, clock, random);
        int waiting = outbox.store.run(OutboxRows::waiting);
        outbox.state.set(new State(waiting, true, null));
        return outbox;
    }

    public void start() {
        postman.start();
    }

    /** Hears what became of each command once that is on the disk, on a thread of the outbox's; to be set before {@link #start}. */
    public void onSettled(BiConsumer<OutboxItem, Delivery> listener) {
        settled = listener;
    }

    /** What waits, and what was answered within the last days; the oldest first. */
    public List<OutboxItem> items() throws StoreException {
        return store.run(OutboxRows::all);
    }

    public Store<State> state() {
        return state;
    }

    /**
     * Keeps a command and sends it.
     *
     * @param kept what else is stored in the same transaction, see {@link #kept}
     * @return what the hub will say, which may take days
     * @throws StoreException where it is not durable: nothing was promised then
     */
    public CompletableFuture<Delivery> add(OutboxItem item, Map<String, byte[]> kept) throws StoreException {
        CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        awaited.put(item.id(), delivery);
        try {
            int waiting = store.run(rows -> {
                rows.add(item);
                for (Map.Entry<String, byte[]> one : kept.entrySet()) {
                    rows.keep(one.getKey(), one.getValue());
                }
                return rows.waiting();
            });
            state.update(before -> new State(waiting, before.reachable(), before.trouble()));
        } catch (StoreException e) {
            awaited.remove(item.id());
            throw e;
        }
        postman.call();
        return delivery;
    }

    /** What was stored under that name. */
    public Optional<byte[]> kept(String name) throws StoreException {
        return store.run(rows -> rows.kept(name));
    }

    public void keep(String name, byte[] value) throws StoreException {
        store.run(rows -> {
            rows.keep(name, value);
            return name;
        });
    }

    /** A command with what became of it; none where it was answered long ago. */
    public Optional<OutboxItem> find(UUID id) throws StoreException {
        return store.run(rows -> rows.find(id));
    }

    /** The hub is there: what waits is sent now. */
    public void hurry() {
        try {
            store.run(rows -> {
                rows.hurry(clock.instant());
                return rows;
            });
        } catch (StoreException e) {
            LOG.error(
                    "the outbox cannot be used: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
        }
        postman.call();
    }

    /** Sends what is due; says how long nothing will be. */
    private Duration round() {
        try {
            List<OutboxItem> due;
            do {
                due = store.run(rows -> rows.due(clock.instant(), BATCH));
                for (OutboxItem item : due) {
                    if (!deliver(item)) {
                        return pause();
                    }
                }
            } while (!due.isEmpty());
            Instant now = clock.instant();
            Instant next = store.run(rows -> {
                rows.forget(now.minus(KEPT));
                return rows.nextDue();
            });
            return next == null ? CAP : shortest(Duration.between(now, next));
        } catch (StoreException e) {
            LOG.error(
                    "the outbox cannot be used: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
            return CAP;
        }
    }

    /** The clock may jump, so no wait is longer than the cap. */
    private static Duration shortest(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(CAP) > 0 ? CAP : wait;
    }

    private Duration pause() {
        failures++;
        return backoff.delay(failures);
    }

    /** False where the hub cannot be reached, so that the others need not try. */
    private boolean deliver(OutboxItem item) throws StoreException {
        HubResult<HubReply> result = hub.send(item.request());
        return switch (result) {
            case HubResult.Answered<HubReply> answered ->
                settle(item, new Delivery.Answered(answered.value().body()));
            case HubResult.Declined<HubReply> declined ->
                Finality.isFinal(declined.problem())
                        ? settle(item, new Delivery.Declined(declined.problem()))
                        : postpone(item, declined.trouble(), true);
            case HubResult.Failed<HubReply> failed ->
                postpone(item, failed.trouble(), !failed.failure().reason().isOffline());
        };
    }

    private boolean settle(OutboxItem item, Delivery delivery) throws StoreException {
        failures = 0;
        int waiting = store.run(rows -> {
            rows.settle(item.id(), delivery, clock.instant());
            return rows.waiting();
        });
        if (waiting == 0) {
            forget();
        }
        state.update(before -> new State(waiting, true, waiting == 0 ? null : before.trouble()));
        CompletableFuture<Delivery> waiter = awaited.remove(item.id());
        if (waiter != null) {
            waiter.complete(delivery);
        }
        settled.accept(item, delivery);
        return true;
    }

    /** Where that fails the sealed bytes stay a while longer, and whoever waits is told all the same. */
    private void forget() {
        try {
            store.forget();
        } catch (StoreException e) {
            LOG.warn(
                    "the outbox's log is not emptied: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
        }
    }

    /** @param isItsOwn whether the hub was there, and did not like this one */
    private boolean postpone(OutboxItem item, String trouble, boolean isItsOwn) throws StoreException {
        if (isItsOwn) {
            failures = 0;
            int attempts = item.attempts() + 1;
            Instant due = clock.instant().plus(backoff.delay(attempts));
            store.run(rows -> {
                rows.retry(item.id(), attempts, due);
                return item;
            });
            LOG.warn("{} waits: {}", item, trouble);
        }
        state.update(before -> new State(before.waiting(), isItsOwn, isItsOwn ? trouble : before.trouble()));
        return isItsOwn;
    }

    /** Ends; what waits goes on at the next start. */
    @Override
    public void close() {
        postman.close();
        store.close();
        awaited.values().forEach(waiter -> waiter.cancel(false));
    }
}
