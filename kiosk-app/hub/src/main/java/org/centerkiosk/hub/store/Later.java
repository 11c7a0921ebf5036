package org.centerkiosk.hub.store;

/**
 * What a statement answers, which may be sent along with those that follow it: on a server each way there and back takes
 * longer than most statements. What fails is told at the latest before the transaction is committed.
 */
public interface Later<T> {

    /** Sends it now, with all that was asked before it. */
    T get();
}
