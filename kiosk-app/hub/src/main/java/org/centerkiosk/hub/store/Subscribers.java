package org.centerkiosk.hub.store;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear hints in this process, and the one thread on which they hear them. */
final class Subscribers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    /** Ends the thread. */
    private static final Runnable END = () -> {};

    private record Subscriber(String topic, Consumer<String> listener) {}

    private final List<Subscriber> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    Subscribers() {
        Thread.ofVirtual().name("hints").start(this::deliver);
    }

    Hints.Subscription add(String topic, Consumer<String> listener) {
        Subscriber subscriber = new Subscriber(topic, listener);
        all.add(subscriber);
        return () -> all.remove(subscriber);
    }

    void tell(String topic, String value) {
        waiting.add(() -> all.stream()
                .filter(subscriber -> subscriber.topic.equals(topic))
                .forEach(subscriber -> tell(subscriber, value)));
    }

    void tellAllThatSomeWereMissed() {
        waiting.add(() -> all.forEach(subscriber -> tell(subscriber, Hints.MISSED)));
    }

    private static void tell(Subscriber subscriber, String value) {
        try {
            subscriber.listener.accept(value);
        } catch (RuntimeException e) {
            LOG.warn("a hint of {} was heard but not followed", subscriber.topic, e);
        }
    }

    private void deliver() {
        try {
            for (Runnable next = waiting.take(); next != END; next = waiting.take()) {
                next.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        all.clear();
        waiting.add(END);
    }
}
