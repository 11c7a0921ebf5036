package org.centerkiosk.core.state;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Observable state: one immutable snapshot at a time. Safe for use from any thread; listeners are called one change
 * after another, on the thread that made the change, and see every snapshot in order.
 *
 * @param <S> the immutable type of the snapshot
 */
public final class Store<S> {

    private final List<Consumer<? super S>> listeners = new CopyOnWriteArrayList<>();
    private volatile S state;

    public Store(S initial) {
        this.state = initial;
    }

    public S get() {
        return state;
    }

    /** Replaces the snapshot; listeners hear of it unless it equals the one before. */
    public synchronized void update(UnaryOperator<S> change) {
        S before = state;
        S after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        state = after;
        listeners.forEach(listener -> listener.accept(after));
    }

    public void set(S snapshot) {
        update(before -> snapshot);
    }

    /** Calls the listener with the snapshot of now and with each later one, until the subscription is closed. */
    public synchronized Subscription subscribe(Consumer<? super S> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    /** Ends the calls to a listener; closing it twice is harmless. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
