package org.centerkiosk.hub.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts by address, in buckets that fill again over a minute. An attempt costs a token before it is made, so
 * that many at once do not slip through, and gets it back when it succeeds. Safe for use from any thread.
 */
final class RateLimits {

    /** Addresses that are remembered; the one not heard of for longest is forgotten. */
    private static final int ADDRESSES = 10_000;
    /** An IPv6 client owns a network of this many bytes, and all its addresses. */
    private static final int NETWORK_BYTES = 8;

    private final HubLimits.Throttling limits;
    private final Meter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimits(HubLimits.Throttling limits, InstantSource clock) {
        this.limits = limits;
        this.meter = new Meter(clock);
    }

    /** How long to wait before another attempt; zero where this one may be made. */
    Duration take(Throttled what, String address) {
        ConsumptionProbe probe = bucket(what, address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    }

    /** It succeeded: it was no guess. */
    void giveBack(Throttled what, String address) {
        bucket(what, address).addTokens(1);
    }

    private Bucket bucket(Throttled what, String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(what + " " + network(address), key -> fresh(what));
        }
    }

    private Bucket fresh(Throttled what) {
        int perMinute = switch (what) {
            case LOGIN -> limits.loginsPerMinute();
            case ENROLMENT -> limits.enrolmentsPerMinute();
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Time that never goes back: a clock that is set back must keep nobody out until it has caught up. */
    private static final class Meter implements TimeMeter {

        private final InstantSource clock;
        private long last;
        private long lost;

        Meter(InstantSource clock) {
            this.clock = clock;
            this.last = clock.millis();
        }

        @Override
        public synchronized long currentTimeNanos() {
            long now = clock.millis();
            lost += Math.max(0, last - now);
            last = now;
            return (now + lost) * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
