package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.fetch.FetchLimits;
import org.jspecify.annotations.Nullable;

/**
 * What is kept current, and how.
 *
 * @param sources in the order in which they count: of two events with one UID the first source's is shown
 * @param zone the venue's
 * @param daysAhead days of the programme that are shown, today included
 * @param interval from one fetch to the next while all goes well
 * @param backoffFloor shortest wait after a failure
 * @param backoffCap longest wait after failures
 * @param limits of one fetch
 */
public record SyncPlan(
        List<FeedSource> sources,
        ZoneId zone,
        int daysAhead,
        Duration interval,
        Duration backoffFloor,
        Duration backoffCap,
        FetchLimits limits) {

    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(5);

    public SyncPlan {
        sources = List.copyOf(sources);
        Set<String> names = new HashSet<>();
        for (FeedSource source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("two feeds have the name " + source.name());
            }
        }
        if (daysAhead < 1 || interval.compareTo(LEAST_INTERVAL) < 0) {
            throw new IllegalArgumentException(
                    "a plan of " + daysAhead + " days, every " + interval + ", cannot be kept");
        }
    }

    /** The category of a feed's events that do not say theirs, null where only words can tell. */
    @Nullable
    Category categoryOf(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(FeedSource::category)
                .orElse(null);
    }

    LocalDate dayAt(Instant now) {
        return horizon().dayAt(now);
    }

    FeedWindow windowOn(LocalDate day, Instant asOf) {
        return horizon().windowOn(day, asOf);
    }

    private Horizon horizon() {
        return new Horizon(zone, daysAhead);
    }
}
