package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(TestHub.NOW);
    private final RateLimits limits = new RateLimits(new HubLimits.Throttling(3, 60), now::get);

    private void failThreeTimes(String address) {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(Throttled.LOGIN, address)).isZero();
        }
    }

    @Test
    void theBucketFillsAgain() {
        failThreeTimes("192.0.2.1");

        Duration wait = limits.take(Throttled.LOGIN, "192.0.2.1");

        assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(21));
        now.updateAndGet(instant -> instant.plus(wait));
        assertThat(limits.take(Throttled.LOGIN, "192.0.2.1")).isZero();
    }

    @Test
    void othersAreNotKeptWaiting() {
        failThreeTimes("192.0.2.1");

        assertThat(limits.take(Throttled.LOGIN, "192.0.2.2")).isZero();
        assertThat(limits.take(Throttled.ENROLMENT, "192.0.2.1")).isZero();
    }

    @Test
    void oneNetworkOfIpv6IsOneClient() {
        failThreeTimes("2001:db8:1:2::1");

        assertThat(limits.take(Throttled.LOGIN, "2001:db8:1:2:ffff::9")).isPositive();
        assertThat(limits.take(Throttled.LOGIN, "2001:db8:1:3::1")).isZero();
    }

    @Test
    void whatSucceededCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.take(Throttled.LOGIN, "192.0.2.1")).isZero();
            limits.giveBack(Throttled.LOGIN, "192.0.2.1");
        }
    }

    @Test
    void aClockSetBackLocksNobodyOutForLong() {
        failThreeTimes("192.0.2.1");
        now.set(TestHub.NOW.minus(Duration.ofDays(3650)));

        assertThat(limits.take(Throttled.LOGIN, "192.0.2.3")).isZero();
        assertThat(limits.take(Throttled.LOGIN, "192.0.2.1")).isLessThanOrEqualTo(Duration.ofSeconds(61));
    }
}
