package org.centerkiosk.hub.store;

import java.util.function.Consumer;

/**
 * Tells all instances on one database that something changed, so that they look at once and not at their next round. A
 * hint may be lost, or come twice: whoever hears one reads the database, and whoever hears none reads it now and then.
 */
public interface Hints {

    /** The value that is heard where hints may have been missed: look, whatever it is. */
    String MISSED = "";

    /** The longest topic with its value, in UTF-8 bytes; PostgreSQL takes no more. */
    int LONGEST = 7_000;

    /** Of a subscription: ends it. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Tells every subscriber, here and in other instances, also the caller's own. To be called after the write that it
     * is about, never within one.
     */
    void publish(String topic, String value);

    /** Hears the values of a topic on a thread of the hints, one after the other; to be quick or to hand over. */
    Subscription subscribe(String topic, Consumer<String> listener);
}
