package org.centerkiosk.hub.http;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.centerkiosk.core.state.Store;

/** What phones do with the links on screens, for the live stream to tell each terminal of its own. */
public interface OpenedLinks {

    /** A hub whose screens show no links. */
    OpenedLinks NONE = new OpenedLinks() {
        @Override
        public Optional<String> terminal(String proof) {
            return Optional.empty();
        }

        @Override
        public Store.Subscription subscribe(BiConsumer<String, String> listener) {
            return () -> {};
        }
    };

    /** The terminal that proves itself so; empty where it proves nothing. Never waits, once there is a subscriber. */
    Optional<String> terminal(String proof);

    /** Calls the listener with the terminal and the event's short name at each opening, until it is closed. */
    Store.Subscription subscribe(BiConsumer<String, String> listener);
}
