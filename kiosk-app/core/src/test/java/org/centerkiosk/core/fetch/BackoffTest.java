package org.centerkiosk.core.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FLOOR = Duration.ofSeconds(5);
    private static final Duration CAP = Duration.ofMinutes(15);

    private final Backoff backoff = new Backoff(FLOOR, CAP, new Random(1));

    @Test
    void isNeverShorterThanTheFloorNorLongerThanTheCap() {
        for (int failures = 0; failures <= 10_000; failures++) {
            assertThat(backoff.delay(failures)).isBetween(FLOOR, CAP);
        }
        assertThat(backoff.delay(Integer.MAX_VALUE)).isBetween(FLOOR, CAP);
        assertThat(backoff.delay(Integer.MIN_VALUE)).isBetween(FLOOR, CAP);
    }

    @Test
    void isLeftToChanceAfterAnyNumberOfFailures() {
        for (int failures : new int[] {1, 2, 5, 100, 10_000}) {
            Set<Duration> seen = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                seen.add(backoff.delay(failures));
            }
            assertThat(seen).as("after %d failures", failures).hasSizeGreaterThan(50);
        }
    }

    @Test
    void growsUpToTheCap() {
        Backoff longest = new Backoff(FLOOR, CAP, highest());
        assertThat(longest.delay(1)).isEqualTo(FLOOR.multipliedBy(2));
        assertThat(longest.delay(2)).isEqualTo(FLOOR.multipliedBy(4));
        assertThat(longest.delay(50)).isEqualTo(CAP);
        Backoff shortest = new Backoff(FLOOR, CAP, () -> 0);
        assertThat(shortest.delay(1)).isEqualTo(FLOOR);
        assertThat(shortest.delay(50)).isEqualTo(CAP.dividedBy(2));
    }

    @Test
    void capBelowTheFloorLeavesRoomForChance() {
        Backoff narrow = new Backoff(FLOOR, Duration.ZERO, new Random(1));
        for (int failures = 0; failures < 100; failures++) {
            assertThat(narrow.delay(failures)).isBetween(FLOOR, FLOOR.multipliedBy(2));
        }
    }

    @Test
    void hugeCapDoesNotOverflow() {
        Duration years = Duration.ofMillis(Long.MAX_VALUE / 2);
        assertThat(new Backoff(FLOOR, years, new Random(1)).delay(10_000)).isBetween(FLOOR, years);
    }

    @Test
    void noWaitAtAllIsNoFloor() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, CAP, new Random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Always the longest that chance allows. */
    private static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public long nextLong(long from, long to) {
                return to - 1;
            }
        };
    }
}
