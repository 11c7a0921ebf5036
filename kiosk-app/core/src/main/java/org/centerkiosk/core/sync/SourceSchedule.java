package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.fetch.Backoff;
import org.jspecify.annotations.Nullable;

/** When a feed is asked next: at its interval while it answers, later and later while it does not, for ever. */
final class SourceSchedule {

    /** A folder on this machine is cheap to look into, and whoever saved a file waits before the screen. */
    private static final Duration LOCAL_INTERVAL = Duration.ofSeconds(30);

    private static final Duration HUB_FLOOR = Duration.ofSeconds(5);

    private final Duration interval;
    private final Backoff backoff;
    private final RandomGenerator random;
    private @Nullable Instant last;
    private Duration pause = Duration.ZERO;
    private int failures;

    SourceSchedule(FeedSource source, SyncPlan plan, RandomGenerator random) {
        this(
                source.isLocal() && plan.interval().compareTo(LOCAL_INTERVAL) > 0 ? LOCAL_INTERVAL : plan.interval(),
                new Backoff(plan.backoffFloor(), source.isLocal() ? LOCAL_INTERVAL : plan.backoffCap(), random),
                random);
    }

    private SourceSchedule(Duration interval, Backoff backoff, RandomGenerator random) {
        this.interval = interval;
        this.backoff = backoff;
        this.random = random;
    }

    /** Of a hub, which a whole centre of terminals waits for: all are back soon after it is, though not at once. */
    static SourceSchedule ofHub(Duration interval, RandomGenerator random) {
        return new SourceSchedule(interval, new Backoff(HUB_FLOOR, interval.plus(interval), random), random);
    }

    /** What became of the last attempt. */
    void settle(Optional<Trouble> trouble, Instant now) {
        trouble.filter(Trouble::isRetriedEarly)
                .ifPresentOrElse(early -> failed(now, early.retryAfter()), () -> answered(now));
    }

    /** It answered, or something is wrong that asking more often will not mend. */
    void answered(Instant now) {
        last = now;
        failures = 0;
        // Up to a tenth longer, so that terminals that were switched on together do not stay together.
        pause = interval.plusMillis(random.nextLong(interval.toMillis() / 10 + 1));
    }

    /** It did not answer, or asked to be left alone for a while. */
    void failed(Instant now, @Nullable Duration retryAfter) {
        last = now;
        failures = Math.min(failures, Integer.MAX_VALUE - 1) + 1;
        pause = backoff.delay(failures);
        if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
            pause = backoff.atMost(retryAfter);
        }
    }

    /** As soon as possible. */
    void hurry() {
        last = null;
    }

    boolean isDue(Instant now) {
        return waitFrom(now).isZero();
    }

    /** Zero where it is due; a last time ahead of a clock that was set back counts as long ago. */
    Duration waitFrom(Instant now) {
        if (last == null || now.isBefore(last)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, last.plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
