package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.LinkWatch;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the programme current from a hub's signed editions: shows at once what is stored, asks when the live stream says
 * that there is something new, and in any case from time to time.
 */
public final class EditionFollower implements ContentService {

    private static final Logger LOG = LoggerFactory.getLogger(EditionFollower.class);

    /** The machine's clock may be set at any time, so no wait for an instant is longer. */
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private static final Duration SHORTEST_NAP = Duration.ofSeconds(1);

    /** From one question to the next, however much the stream says. */
    private static final Duration FLOOR = Duration.ofSeconds(1);

    private final FollowerParts parts;
    private final InstantSource clock;
    private final Store<SyncState> state = new Store<>(SyncState.initial());
    private final AtomicBoolean isHurried = new AtomicBoolean();
    private final SourceSchedule schedule;
    private volatile boolean isClosed;
    private volatile @Nullable EditionKeeper keeper;
    private volatile @Nullable LiveStream live;
    private volatile @Nullable HubState known;
    private volatile Instant asked = Instant.EPOCH;
    private volatile LinkWatch links = LinkWatch.NONE;
    private volatile HubWitness witness = HubWitness.NOBODY;
    private EditionPlan plan;
    private @Nullable EditionPictures pictures;
    private Scheduler.Task nap = () -> {};

    EditionFollower(EditionPlan plan, FollowerParts parts, InstantSource clock, RandomGenerator random) {
        this.plan = plan;
        this.parts = parts;
        this.clock = clock;
        this.schedule = SourceSchedule.ofHub(plan.poll(), random);
    }

    /**
     * Makes one that keeps its content in that directory; {@link #start} begins.
     *
     * @param bundles folder where editions may lie that somebody carried here; null for none
     * @param clock the time that screens show
     * @param machine this machine's own time
     */
    public static EditionFollower in(
            Path directory,
            HubLink link,
            @Nullable Path bundles,
            EditionPlan plan,
            MediaLimits limits,
            InstantSource clock,
            InstantSource machine) {
        FollowerParts parts = FollowerParts.in(directory, link, bundles, limits, clock, machine);
        return new EditionFollower(plan, parts, machine, RandomGenerator.getDefault());
    }

    /** Whom it tells what it hears; to be said before {@link #start}. */
    public EditionFollower with(HubWitness newWitness) {
        witness = newWitness;
        return this;
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
        pollAfter(Duration.ZERO);
    }

    private void pollAfter(Duration delay) {
        if (isHurried.compareAndSet(false, true)) {
            parts.scheduler().schedule(delay, () -> {
                isHurried.set(false);
                schedule.hurry();
                tick();
            });
        }
    }

    /** Goes on with another plan: what is shown is chosen anew. */
    public void follow(EditionPlan newPlan) {
        parts.scheduler().schedule(Duration.ZERO, () -> {
            plan = newPlan;
            EditionKeeper open = keeper;
            if (open != null) {
                open.follow(newPlan);
                state.set(open.state());
            }
            tick();
        });
    }

    /** Tells what phones do with this terminal's links; again whenever it proves itself with something else. */
    public void watch(LinkWatch watch) {
        links = watch;
        LiveStream open = live;
        if (open != null) {
            open.renew();
        }
    }

    private void tick() {
        nap.cancel();
        Duration next = LONGEST_NAP;
        try {
            next = round();
        } catch (RuntimeException | Error e) {
            // Whatever happened, the screen goes on and the hub is asked again.
            LOG.error("a round of sync failed", e);
        }
        if (!isClosed) {
            nap = parts.scheduler().schedule(next, this::tick);
        }
    }

    /** Does what is due; says how long nothing will be. */
    private Duration round() {
        EditionKeeper open = keeper;
        EditionPictures gathering = pictures;
        if (open == null || gathering == null) {
            open = parts.opener().apply(plan);
            keeper = open;
            gathering = new EditionPictures(open, parts.incoming(), parts.fetches(), isHurried::get);
            pictures = gathering;
            state.set(open.state());
            testify(open);
            live = parts.listen().apply(new Hints());
        }
        if (open.isNewDay()) {
            open.readAnew();
            state.set(open.state());
        }
        if (schedule.isDue(clock.instant())) {
            ask(open, gathering);
        }
        Duration wait = schedule.waitFrom(clock.instant());
        Duration next = wait.compareTo(LONGEST_NAP) < 0 ? wait : LONGEST_NAP;
        return next.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : next;
    }

    private void ask(EditionKeeper open, EditionPictures gathering) {
        List<Trouble> troubles = new ArrayList<>();
        for (EditionSource source : parts.sources()) {
            if (source.isThere()) {
                troubles.addAll(new EditionRound(source, open, gathering).run());
            }
        }
        if (isClosed) {
            return;
        }
        open.settle(troubles);
        known = numbersOf(open.trusted());
        asked = clock.instant();
        schedule.settle(troubles.stream().findFirst(), clock.instant());
        state.set(open.state());
        testify(open);
    }

    private void testify(EditionKeeper open) {
        TrustedState trusted = open.trusted();
        if (trusted != null) {
            witness.trusted(trusted);
        }
    }

    private static @Nullable HubState numbersOf(@Nullable TrustedState trusted) {
        return trusted == null
                ? null
                : new HubState(trusted.rootNumber(), trusted.edition(), trusted.takeover(), trusted.timestampIssued());
    }

    /** What the stream says is a reason to ask, and nothing else. */
    private final class Hints implements LiveStream.Listener {

        @Override
        public void state(HubState newest) {
            witness.state(newest);
            HubState mine = known;
            if (mine == null
                    || newest.root() != mine.root()
                    || newest.edition() != mine.edition()
                    || newest.takeover() != mine.takeover()) {
                Duration since = Duration.between(asked, clock.instant());
                boolean isJustNow = !since.isNegative() && since.compareTo(FLOOR) < 0;
                pollAfter(isJustNow ? FLOOR.minus(since) : Duration.ZERO);
            }
        }

        @Override
        public @Nullable String proof() {
            return links.proof();
        }

        @Override
        public void opened(String event) {
            links.opened(event);
        }

        @Override
        public void lost(Failed failure) {
            // Polling goes on, and tells of it if it fails as well.
            witness.lost(failure);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        LiveStream open = live;
        if (open != null) {
            open.close();
        }
        parts.close();
        EditionKeeper kept = keeper;
        if (kept != null) {
            kept.close();
        }
    }
}
