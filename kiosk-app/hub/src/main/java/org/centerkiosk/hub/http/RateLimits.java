package org.centerkiosk.hub.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts attempts at guessing by address; one that succeeds gets its token back. Safe for use from any thread. */
final class RateLimits {

    private static final int ADDRESSES = 10_000;
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final Map<Throttled, Buckets> limits = new EnumMap<>(Throttled.class);

    RateLimits(HubLimits.Throttling given, InstantSource clock) {
        for (Throttled what : Throttled.values()) {
            int perMinute = switch (what) {
                case LOGIN -> given.loginsPerMinute();
                case ENROLMENT -> given.enrolmentsPerMinute();
            };
            limits.put(what, new Buckets(perMinute, REFILL, ADDRESSES, clock));
        }
    }

    /** How long to wait before another attempt; zero where this one may be made. */
    Duration take(Throttled what, String address) {
        return of(what).take(Buckets.network(address));
    }

    /** It succeeded: it was no guess. */
    void giveBack(Throttled what, String address) {
        of(what).giveBack(Buckets.network(address));
    }

    private Buckets of(Throttled what) {
        return Objects.requireNonNull(limits.get(what));
    }
}
