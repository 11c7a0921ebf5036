package org.centerkiosk.terminal.keyboard;

/**
 * Tells a finger from what only touches the screen: a palm (many touches at once), a touch that bounces, and one that was
 * meant for what was in its place a moment ago. On one thread.
 */
final class TouchGuard {

    /** So many touches at once are a palm or a child's hand: none of them counts until all are gone. */
    static final int PALM = 3;

    /** Two touches this close are one that bounces, or two fingers on one key. */
    static final long BOUNCE = 35_000_000;

    /** What was touched before the keys changed was not meant for the new ones. */
    static final long CHANGE = 180_000_000;

    private boolean isPalm;
    private boolean hasFired;
    private boolean hasChanged;
    private long lastFired;
    private long lastChange;

    /**
     * A finger has come down.
     *
     * @param count how many are down now
     */
    void pressed(int count) {
        isPalm = count >= PALM || isPalm && count > 1;
    }

    boolean isPalm() {
        return isPalm;
    }

    /** Other keys lie under the fingers from now on. */
    void changed(long nanos) {
        hasChanged = true;
        lastChange = nanos;
    }

    /** Whether a touch counts that is over now. */
    boolean takes(long nanos) {
        boolean taken =
                !isPalm && !(hasChanged && nanos - lastChange < CHANGE) && !(hasFired && nanos - lastFired < BOUNCE);
        if (taken) {
            hasFired = true;
            lastFired = nanos;
        }
        return taken;
    }
}
