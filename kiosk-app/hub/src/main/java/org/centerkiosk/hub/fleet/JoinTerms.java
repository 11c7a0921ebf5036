package org.centerkiosk.hub.fleet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a join code is good for.
 *
 * @param isBatch whether terminals that use it wait for approval
 * @param uses how many terminals
 * @param life how long
 * @param venue where all of them stand, null where each says so itself
 * @param role of all of them, null where each says so itself
 */
public record JoinTerms(
        boolean isBatch,
        int uses,
        Duration life,
        @Nullable String venue,
        @Nullable String role) {

    /** Of a code for one terminal. */
    public static final Duration SINGLE_LIFE = Duration.ofMinutes(15);

    /** Of a batch code. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(7);

    /** Of a batch code. */
    public static final int MOST_USES = 1_000;

    public JoinTerms {
        if (uses < 1 || uses > MOST_USES) {
            throw new IllegalArgumentException("a join code is for 1 to " + MOST_USES + " terminals, not " + uses);
        }
        if (!life.isPositive() || life.compareTo(isBatch ? LONGEST_LIFE : SINGLE_LIFE) > 0) {
            throw new IllegalArgumentException(
                    isBatch ? "a batch code is good for at most 7 days" : "a single code is good for 15 minutes");
        }
        if (!isBatch && uses != 1) {
            throw new IllegalArgumentException("a code for more than one terminal is a batch code");
        }
    }

    /** For one terminal, now. */
    public static JoinTerms single(@Nullable String venue, @Nullable String role) {
        return new JoinTerms(false, 1, SINGLE_LIFE, venue, role);
    }

    /** For several, which wait for approval. */
    public static JoinTerms batch(int uses, int days, @Nullable String venue, @Nullable String role) {
        return new JoinTerms(true, uses, Duration.ofDays(days), venue, role);
    }
}
