package org.centerkiosk.hub.store;

/** Hints that end with their database. */
sealed interface LiveHints extends Hints, AutoCloseable permits LocalHints, NotifyHints {

    @Override
    void close();
}
