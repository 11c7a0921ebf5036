package org.centerkiosk.core.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another registration of the same telephone number.
 *
 * @param times when its sessions take place, those that are still to come
 */
public record Known(UUID registration, Target target, List<Times> times, Status status) {

    /** What lasts longer is visited at some time within it (an exhibition, a festival) and so overlaps nothing. */
    static final Duration LONGEST_ATTENDED = Duration.ofHours(12);

    /** When a session takes place, half-open. */
    public record Times(Instant start, Instant end) {

        /** Whether one cannot be at both. */
        public boolean overlaps(Times other) {
            return isAttendedWhole()
                    && other.isAttendedWhole()
                    && start.isBefore(other.end)
                    && other.start.isBefore(end);
        }

        private boolean isAttendedWhole() {
            return Duration.between(start, end).compareTo(LONGEST_ATTENDED) < 0;
        }
    }

    public Known {
        times = List.copyOf(times);
    }
}
