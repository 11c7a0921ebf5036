package org.centerkiosk.terminal.takeover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long no PIN may be tried after wrong ones: nothing for four, a minute after the fifth, twice as long after each
 * further one, an hour at most. It goes on after a restart, for the log remembers; a clock that was set back makes it
 * begin anew.
 */
final class PinLock {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private int wrong;
    private @Nullable Instant from;

    PinLock(TakedownLog.History history) {
        wrong = history.wrong();
        from = history.lastWrong();
    }

    void wrong(Instant now) {
        wrong++;
        from = now;
    }

    void right() {
        wrong = 0;
        from = null;
    }

    /** How long it still lasts; zero where a PIN may be tried. */
    Duration left(Instant now) {
        if (from == null || wrong < FREE) {
            return Duration.ZERO;
        }
        if (now.isBefore(from)) {
            from = now;
        }
        Duration length = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, wrong - FREE));
        Duration left = (length.compareTo(LONGEST) < 0 ? length : LONGEST).minus(Duration.between(from, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
