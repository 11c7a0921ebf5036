package org.centerkiosk.hub.store;

import java.util.function.Consumer;

/** Hints within one process, for a file is served by one. */
final class LocalHints implements LiveHints {

    private final Subscribers subscribers = new Subscribers();

    @Override
    public void publish(String topic, String value) {
        subscribers.tell(topic, value);
    }

    @Override
    public Subscription subscribe(String topic, Consumer<String> listener) {
        return subscribers.add(topic, listener);
    }

    @Override
    public void close() {
        subscribers.close();
    }
}
