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
 * Buckets of tokens, one for each name, that fill again over a time. An attempt costs a token before it is made, so that
 * many at once do not slip through. Safe for use from any thread.
 */
public final class Buckets {

    /** An IPv6 client owns a network of this many bytes, and all its addresses. */
    private static final int NETWORK_BYTES = 8;

    private final int capacity;
    private final Duration refill;
    private final Meter meter;
    private final Map<String, Bucket> buckets;

    /**
     * @param capacity of each, which fills again within {@code refill}
     * @param names that are remembered; the one not heard of for longest is forgotten
     */
    public Buckets(int capacity, Duration refill, int names, InstantSource clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.meter = new Meter(clock);
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > names;
            }
        };
    }

    /** How long to wait before another attempt; zero where this one may be made. */
    public Duration take(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    }

    /** It succeeded: it was no guess. */
    public void giveBack(String name) {
        bucket(name).addTokens(1);
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    name,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                            .withCustomTimePrecision(meter)
                            .build());
        }
    }

    /** The name of whoever owns an address: itself, or its IPv6 network. */
    public static String network(String address) {
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
