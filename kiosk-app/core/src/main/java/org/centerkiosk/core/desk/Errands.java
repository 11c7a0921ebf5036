package org.centerkiosk.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.signup.SeatLease;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desk fetches ahead, so that it can do without the hub: counts, leases, codes, the key. */
final class Errands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration COUNTS = Duration.ofSeconds(60);
    private static final Duration LEASES = Duration.ofMinutes(10);

    /** Thousands of screens hear the same hint. */
    private static final int SPREAD_MILLIS = 1_500;

    private static final int SOONEST_MILLIS = 150;

    private final HubLine line;
    private final Outbox outbox;
    private final DeskSettings settings;
    private final ScheduledExecutorService desk;
    private final Supplier<Boolean> online;
    private final Runnable changed;
    // Questions of visitors wait for none of the errands.
    private final ExecutorService asking = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("desk-asks").factory());
    private final ExecutorService running = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("desk-errands").factory());
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private final AtomicBoolean isRunning = new AtomicBoolean();
    private final LeaseErrand leasing;
    private volatile Counts counts = Counts.NONE;
    private volatile long seatsSeen = -1;
    private volatile @Nullable Duration counted;
    private volatile @Nullable Duration lent;
    private volatile @Nullable DeskParts parts;
    private List<SessionId> asked = List.of();

    Errands(
            HubLine line,
            Outbox outbox,
            DeskSettings settings,
            ScheduledExecutorService desk,
            Supplier<Boolean> online,
            Runnable changed) {
        this.line = line;
        this.outbox = outbox;
        this.settings = settings;
        this.desk = desk;
        this.online = online;
        this.changed = changed;
        this.leasing = new LeaseErrand(line);
    }

    /** One thread on which the network may be waited for, in the order of the questions. */
    Executor asking() {
        return asking;
    }

    Counts counts() {
        return counts;
    }

    void start(DeskParts all) {
        parts = all;
        desk.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the desk's thread. */
    private void round() {
        try {
            DeskParts all = parts;
            if (all != null) {
                all.holds().expire();
                all.lending().end(false);
            }
        } catch (StoreException e) {
            LOG.error(
                    "the leases cannot be kept: {}; {}",
                    e.fault().what(),
                    e.fault().remedy());
        }
        Duration since = counted;
        if (since == null || !online.get() || isOver(since, COUNTS)) {
            count(SOONEST_MILLIS);
        }
        run();
    }

    private boolean isOver(Duration since, Duration wait) {
        return settings.elapsed().get().minus(since).compareTo(wait) >= 0;
    }

    /** Everything at once; complete when it was tried. */
    CompletableFuture<Void> now() {
        return CompletableFuture.runAsync(
                () -> {
                    fetchCounts();
                    if (online.get()) {
                        errands();
                    }
                },
                running);
    }

    /** The hub may be there, or there again. */
    void soon() {
        count(SOONEST_MILLIS);
        run();
    }

    /** Any word of the hub's will do. */
    void listen() {
        count(0);
    }

    /** What the live stream says of the seats: a number that is another whenever a count is. */
    void seatsAre(long number) {
        if (number != seatsSeen) {
            seatsSeen = number;
            count(SOONEST_MILLIS + settings.random().nextInt(SPREAD_MILLIS));
        }
    }

    private void count(int millis) {
        if (isCounting.compareAndSet(false, true)) {
            try {
                desk.schedule(
                        () -> running.execute(() -> {
                            isCounting.set(false);
                            fetchCounts();
                        }),
                        millis,
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                isCounting.set(false);
            }
        }
    }

    private void fetchCounts() {
        FetchResult result = line.availability(counts.validators());
        if (!(result instanceof FetchResult.Failed)) {
            counted = settings.elapsed().get();
        }
        counts = counts.after(result);
        onDesk(changed);
    }

    private void run() {
        if (online.get() && isRunning.compareAndSet(false, true)) {
            try {
                running.execute(() -> {
                    try {
                        errands();
                    } catch (RuntimeException e) {
                        LOG.warn("the sign-up desk will fetch that later", e);
                    } finally {
                        isRunning.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                isRunning.set(false);
            }
        }
    }

    private void errands() {
        DeskParts all = parts;
        if (all == null) {
            return;
        }
        boolean isAsked =
                onDesk(() -> LeaseErrand.takesSignUps(settings.programme().get()));
        if (isAsked && onDesk(all.keys()::isDue)) {
            fetchKey(all);
        }
        if (isAsked && onDesk(all.codes()::areFew)) {
            fetchCodes(all);
        }
        lease(all);
    }

    /** Once it was tried. */
    CompletableFuture<Void> key() {
        return CompletableFuture.runAsync(
                () -> {
                    DeskParts all = parts;
                    if (all != null) {
                        fetchKey(all);
                    }
                },
                asking);
    }

    private void fetchKey(DeskParts all) {
        if (line.sealingKey() instanceof FetchResult.Fetched fetched) {
            kept(() -> all.keys().arrived(fetched));
        }
    }

    private void fetchCodes(DeskParts all) {
        HubRequest request = HubRequest.of("POST", "/v1/code-blocks", "application/json", Commands.codes(Codes.BLOCK));
        if (line.send(request) instanceof HubResult.Answered<HubReply>(HubReply reply, Instant hubTime)) {
            reply.json()
                    .flatMap(Codes::read)
                    .ifPresent(block -> kept(() -> all.codes().lent(block)));
        }
    }

    /** Tells what was promised first, so that what is lent anew is lent by what is true. */
    private void lease(DeskParts all) {
        kept(() -> all.lending().end(true));
        Map<UUID, Integer> reports = onDesk(all.lending()::reports);
        boolean isThere = leasing.report(
                reports,
                (lease, promised) -> kept(() -> {
                    if (promised < 0) {
                        all.lending().unknown(lease);
                    } else {
                        all.lending().reported(lease, promised);
                    }
                }));
        kept(() -> all.lending().tidy(this::isSettled));
        List<SessionId> wanted = onDesk(() -> LeaseErrand.wanted(
                settings.programme().get().listings(), settings.machine().instant(), all.lending()::has));
        Duration since = lent;
        boolean isDue = since == null || isOver(since, LEASES) || !reports.isEmpty() || !wanted.equals(asked);
        if (!isThere || wanted.isEmpty() || !isDue) {
            return;
        }
        Duration before = settings.elapsed().get();
        List<SeatLease> leases = leasing.lend(wanted);
        if (leases != null) {
            kept(() -> all.lending().granted(leases, before));
            lent = before;
            asked = onDesk(() -> LeaseErrand.wanted(
                    settings.programme().get().listings(), settings.machine().instant(), all.lending()::has));
        }
    }

    private boolean isSettled(UUID registration) {
        try {
            return outbox.find(registration)
                    .map(item -> item.delivery() != null)
                    .orElse(true);
        } catch (StoreException e) {
            return false;
        }
    }

    private interface Keeping {
        void run() throws StoreException;
    }

    private void kept(Keeping work) {
        onDesk(() -> {
            try {
                work.run();
            } catch (StoreException e) {
                LOG.error(
                        "what the hub lent cannot be kept: {}; {}",
                        e.fault().what(),
                        e.fault().remedy());
            }
        });
    }

    private void onDesk(Runnable work) {
        CompletableFuture.runAsync(work, desk).join();
    }

    private <T> T onDesk(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, desk).join();
    }

    @Override
    public void close() {
        asking.shutdownNow();
        running.shutdownNow();
    }
}
