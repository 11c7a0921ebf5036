package org.centerkiosk.core.search;

import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/** Who is to come, in whole years; the bounds are those at which courses and concessions usually begin and end. */
public enum AgeGroup {
    CHILD(0, 12),
    YOUTH(13, 17),
    ADULT(18, 59),
    SENIOR(60, 150);

    private final int from;
    private final int to;

    AgeGroup(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The youngest. */
    public int from() {
        return from;
    }

    /** The oldest, inclusive. */
    public int to() {
        return to;
    }

    /** Whether somebody of the group may come; where the schedule says nothing, everybody may. */
    boolean mayCome(@Nullable SignUpTerms terms) {
        return terms == null
                || ((terms.minAge() == null || terms.minAge() <= to)
                        && (terms.maxAge() == null || terms.maxAge() >= from));
    }
}
