package org.centerkiosk.core.feed.recurrence;

import org.centerkiosk.core.feed.FeedLimits;

/** Counts the instances that rules generate, for the event at hand and for the whole document. */
public final class StepBudget {

    private final FeedLimits limits;
    private long ofDocument;
    private int ofEvent;

    public StepBudget(FeedLimits limits) {
        this.limits = limits;
        this.ofDocument = limits.stepsPerDocument();
    }

    /** Starts the count of another event. Once the document's steps are spent, it has a few of its own. */
    public void nextEvent() {
        ofEvent = Math.clamp(ofDocument, limits.stepsWhenSpent(), limits.stepsPerRule());
    }

    /** Takes one step; false where none is left. */
    boolean take() {
        if (ofEvent <= 0) {
            return false;
        }
        ofEvent--;
        ofDocument--;
        return true;
    }

    /** Counts the work of a rule that searched far without finding anything. */
    void charge(int steps) {
        ofDocument -= steps;
    }
}
