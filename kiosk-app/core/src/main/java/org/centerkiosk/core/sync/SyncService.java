package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the programme current from plain feeds: shows at once what is stored, then asks the feeds again and again. */
public final class SyncService implements ContentService {

    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);

    /** The machine's clock may be set at any time, so no wait for an instant is longer. */
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private static final Duration SHORTEST_NAP = Duration.ofSeconds(1);

    /** Feeds that are due at nearly the same time are asked, admitted and shown together. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final SyncParts parts;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Store<SyncState> state = new Store<>(SyncState.initial());
    private final AtomicBoolean isHurried = new AtomicBoolean();
    private final Map<FeedSource, SourceSchedule> schedules = new HashMap<>();
    private volatile boolean isClosed;
    private volatile @Nullable ContentKeeper keeper;
    private SyncPlan plan;
    private Scheduler.Task nap = () -> {};

    SyncService(SyncPlan plan, SyncParts parts, InstantSource clock, RandomGenerator random) {
        this.plan = plan;
        this.parts = parts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes one that keeps its content in that directory; {@link #start} begins.
     *
     * @param reader turns a document into events, see {@link org.centerkiosk.core.feed.FeedReader#read}
     */
    public static SyncService in(
            Path directory,
            SyncPlan plan,
            MediaLimits limits,
            BiFunction<FeedDocument, FeedWindow, FeedResult> reader,
            InstantSource clock) {
        RandomGenerator random = RandomGenerator.getDefault();
        return new SyncService(plan, SyncParts.in(directory, limits, reader, clock, random), clock, random);
    }

    @Override
    public Store<SyncState> state() {
        return state;
    }

    @Override
    public void start() {
        parts.scheduler().schedule(Duration.ZERO, this::tick);
    }

    @Override
    public void pollNow() {
        if (isHurried.compareAndSet(false, true)) {
            parts.scheduler().schedule(Duration.ZERO, () -> {
                isHurried.set(false);
                schedules.values().forEach(SourceSchedule::hurry);
                tick();
            });
        }
    }

    /** Goes on with another plan; content of feeds that it does not have leaves the screen. */
    public void follow(SyncPlan newPlan) {
        parts.scheduler().schedule(Duration.ZERO, () -> {
            plan = newPlan;
            schedules.clear();
            ContentKeeper open = keeper;
            if (open != null) {
                open.follow(newPlan);
                state.set(open.state());
            }
            tick();
        });
    }

    private void tick() {
        nap.cancel();
        Duration next = LONGEST_NAP;
        try {
            next = round();
        } catch (RuntimeException | Error e) {
            // Whatever happened, the screen goes on and the feeds are asked again: a sync that died in silence would
            // show yesterday for ever.
            LOG.error("a round of sync failed", e);
        }
        if (!isClosed) {
            nap = parts.scheduler().schedule(next, this::tick);
        }
    }

    /** Does what is due; says how long nothing will be. */
    private Duration round() {
        ContentKeeper open = keeper;
        if (open == null) {
            open = parts.opener().apply(plan);
            keeper = open;
            state.set(open.state());
        }
        if (open.isNewDay()) {
            open.readAnew();
            state.set(open.state());
        }
        Instant soon = clock.instant().plus(TOGETHER);
        List<FeedSource> due = plan.sources().stream()
                .filter(source -> schedule(source).isDue(soon))
                .toList();
        if (!due.isEmpty() || open.isUnfinished()) {
            List<SourcePoll> polls = poll(due, open);
            if (isClosed) {
                return LONGEST_NAP;
            }
            AttemptLog attempts = open.admit(polls);
            due.forEach(source -> schedule(source).settle(attempts.trouble(source), clock.instant()));
            state.set(open.state());
        }
        return nextNap(open);
    }

    private SourceSchedule schedule(FeedSource source) {
        return schedules.computeIfAbsent(source, key -> new SourceSchedule(key, plan, random));
    }

    /** Asks all of them at once and waits for the slowest, which its limits keep from being very slow. */
    private List<SourcePoll> poll(List<FeedSource> due, ContentKeeper open) {
        List<CompletableFuture<SourcePoll>> polls = due.stream()
                .map(source -> CompletableFuture.supplyAsync(
                                () -> parts.poller().poll(source, open.stored(source), plan.limits()), parts.fetches())
                        .exceptionally(defect -> {
                            LOG.error("asking {} failed in the program itself", source.name(), defect);
                            Failed failed = new Failed(
                                    Reason.UNEXPECTED,
                                    source.name() + " cannot be asked: " + defect.getMessage(),
                                    "report it as a defect of this program");
                            return new SourcePoll(source, List.of(), failed);
                        }))
                .toList();
        return polls.stream().map(CompletableFuture::join).toList();
    }

    private Duration nextNap(ContentKeeper open) {
        Instant now = clock.instant();
        Duration next = plan.sources().stream()
                .map(source -> schedule(source).waitFrom(now))
                .reduce(LONGEST_NAP, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        return open.isUnfinished() || next.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : next;
    }

    @Override
    public void close() {
        isClosed = true;
        parts.close();
        ContentKeeper open = keeper;
        if (open != null) {
            open.close();
        }
    }
}
