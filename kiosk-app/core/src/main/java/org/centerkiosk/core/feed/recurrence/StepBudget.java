package org.centerkiosk.core.feed.recurrence;

import org.centerkiosk.core.feed.FeedLimits;

/** Counts the instances that rules generate, for the event at hand and for the whole document. */
public final class StepBudget {

    /** The library looks about that far for the next instance before it gives up, in a few milliseconds. */
    private static final int COST_OF_SEARCH = 4_000;

    private static final int MOST_FAILED_SEARCHES = 200;

    private final FeedLimits limits;
    private long ofDocument;
    private int ofEvent;
    private int failedSearches;

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
    void searchFailed() {
        ofDocument -= COST_OF_SEARCH;
        failedSearches++;
    }

    /** Whether so many rules of the document searched in vain that no more such searches are begun. */
    boolean isSearchSpent() {
        return failedSearches >= MOST_FAILED_SEARCHES;
    }
}
