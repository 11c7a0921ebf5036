package org.centerkiosk.core.hub;

import org.jspecify.annotations.Nullable;

/** A terminal that wants to know when a phone opens one of the links that it shows. */
public interface LinkWatch {

    /** Nobody wants to know. */
    LinkWatch NONE = new LinkWatch() {};

    /** What it proves itself with, see {@link ScanKey#proof}; asked at each connection, null where it has nothing. */
    default @Nullable String proof() {
        return null;
    }

    /**
     * A phone has just opened a link of this terminal's. A hint: it may be lost, or stand for several.
     *
     * @param event the event's short name, see {@link ScanLink#eventName}
     */
    default void opened(String event) {}
}
