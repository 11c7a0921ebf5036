package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Doubts the machine's clock. A server alone is not believed either: the high-water mark is what both agreed on, so
 * that neither a dead battery nor a lying server moves the programme into another year.
 */
final class ClockWitness {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private @Nullable Instant highWater;
    private @Nullable Duration disagreement;
    private boolean isConfirmed;

    ClockWitness(@Nullable Instant highWater) {
        this.highWater = highWater;
    }

    /** A server said its time. */
    void hear(Instant server, Instant machine) {
        Duration difference = Duration.between(machine, server);
        if (difference.abs().compareTo(TOLERANCE) <= 0) {
            // Also backwards: two who agree now know better than two who agreed on something later before.
            highWater = machine;
            isConfirmed = true;
            disagreement = null;
        } else {
            isConfirmed = false;
            disagreement = difference;
        }
    }

    /** The machine's time, or the high-water mark where that is later. */
    Instant later(Instant machine) {
        return isBehind(machine) && highWater != null ? highWater : machine;
    }

    @Nullable
    Instant highWater() {
        return highWater;
    }

    private boolean isBehind(Instant machine) {
        return !isConfirmed && highWater != null && machine.isBefore(highWater.minus(TOLERANCE));
    }

    /** What staff should know. */
    Optional<Problem> problem(Instant machine) {
        String what;
        if (isBehind(machine)) {
            what = "this machine's clock says " + machine + ", but it was " + highWater + " before";
        } else if (disagreement != null) {
            what = "this machine's clock says " + machine + ", a server's clock " + machine.plus(disagreement);
        } else {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                Severity.WARNING, "clock", null, null, what, "set the clock and let the network keep it (NTP)"));
    }
}
