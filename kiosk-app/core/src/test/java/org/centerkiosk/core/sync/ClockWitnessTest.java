package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant DEAD_BATTERY = Instant.parse("2000-01-01T00:00:00Z");

    @Test
    void clockThatNobodyContradictsIsBelieved() {
        ClockWitness witness = new ClockWitness(null);
        assertThat(witness.later(NOW)).isEqualTo(NOW);
        assertThat(witness.problem(NOW)).isEmpty();
    }

    @Test
    void highWaterIsWhatClockAndServerAgreeOn() {
        ClockWitness witness = new ClockWitness(null);
        witness.hear(NOW.plusSeconds(30), NOW);
        assertThat(witness.highWater()).isEqualTo(NOW);
        assertThat(witness.problem(NOW)).isEmpty();
    }

    @Test
    void clockBehindTheHighWaterIsDoubtedAndTheHighWaterStands() {
        ClockWitness witness = new ClockWitness(NOW);
        assertThat(witness.later(DEAD_BATTERY)).isEqualTo(NOW);
        assertThat(witness.problem(DEAD_BATTERY)).isPresent();
        assertThat(witness.later(NOW.plusSeconds(10))).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void serverAloneIsReportedAndNotBelieved() {
        ClockWitness witness = new ClockWitness(NOW);
        witness.hear(NOW.plus(Duration.ofDays(5000)), NOW.plusSeconds(60));
        assertThat(witness.highWater()).isEqualTo(NOW);
        assertThat(witness.later(NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(60));
        assertThat(witness.problem(NOW.plusSeconds(60)))
                .hasValueSatisfying(problem -> assertThat(problem.what()).contains("2040"));
    }

    @Test
    void highWaterThatWasTooHighComesDownWhenTwoAgreeAgain() {
        Instant tooHigh = NOW.plus(Duration.ofDays(3650));
        ClockWitness witness = new ClockWitness(tooHigh);
        assertThat(witness.later(NOW)).isEqualTo(tooHigh);
        witness.hear(NOW, NOW);
        assertThat(witness.later(NOW)).isEqualTo(NOW);
        assertThat(witness.highWater()).isEqualTo(NOW);
        assertThat(witness.problem(NOW)).isEmpty();
    }
}
