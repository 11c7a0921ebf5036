package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.terminal.takeover.TakedownLog.History;
import org.junit.jupiter.api.Test;

class PinLockTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");

    @Test
    void theFifthWrongPinLocksForAMinuteAndEachFurtherOneForTwiceAsLong() {
        PinLock lock = new PinLock(History.NONE);
        for (int count = 0; count < 4; count++) {
            lock.wrong(NOW);
            assertThat(lock.left(NOW)).isZero();
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            lock.wrong(NOW);
            assertThat(lock.left(NOW)).isEqualTo(Duration.ofMinutes(minutes));
        }
        assertThat(lock.left(NOW.plusSeconds(3599))).isEqualTo(Duration.ofSeconds(1));
        assertThat(lock.left(NOW.plusSeconds(3600))).isZero();
    }

    @Test
    void aRightPinBeginsAnew() {
        PinLock lock = new PinLock(new History(null, 5, NOW));
        lock.right();
        lock.wrong(NOW);
        assertThat(lock.left(NOW)).isZero();
    }

    @Test
    void aRestartDoesNotEndIt() {
        PinLock lock = new PinLock(new History(null, 5, NOW));
        assertThat(lock.left(NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aClockThatWasSetBackNeitherEndsItNorMakesItLastForYears() {
        PinLock lock = new PinLock(new History(null, 5, NOW));
        Instant before = NOW.minus(Duration.ofDays(3650));
        assertThat(lock.left(before)).isEqualTo(Duration.ofMinutes(1));
        assertThat(lock.left(before.plusSeconds(60))).isZero();
    }
}
