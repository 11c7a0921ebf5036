package org.centerkiosk.core.sync;

import org.centerkiosk.core.state.Store;

/**
 * Keeps the programme current for as long as the program runs, from feeds or from a hub. Its methods return at once and
 * may be called on any thread; listeners of {@link #state()} are called on a thread of its own.
 */
public interface ContentService extends AutoCloseable {

    /** What is known at each moment. */
    Store<SyncState> state();

    /** Opens what is stored, shows it, and begins to ask. */
    void start();

    /** Asks as soon as possible. */
    void pollNow();

    /** Ends what is under way and waits for it, a few seconds at most. */
    @Override
    void close();
}
