package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One transaction that changes the book.
 *
 * @param now for all that happens in it
 * @param happened so far, to be told after the commit
 */
record Writing(Handle handle, Instant now, Actor actor, List<BookListener> listeners, List<Happened> happened) {

    /** What happened to which registration. */
    record Happened(Registration registration, Happening what) {}

    void tell(Registration registration, Happening what) {
        listeners.forEach(listener -> listener.happening(handle, registration, what));
        happened.add(new Happened(registration, what));
    }
}
