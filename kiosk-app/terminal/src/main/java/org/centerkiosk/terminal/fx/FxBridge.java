package org.centerkiosk.terminal.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;

/** The only way onto the JavaFX thread. */
public final class FxBridge implements Executor {

    /** Runs the task on the JavaFX thread: at once when already there, else soon and in order. */
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /**
     * Hands snapshots to the listener on the JavaFX thread, the newest only where several came between two turns, so
     * that a busy store cannot flood the thread.
     */
    public <S> Store.Subscription follow(Store<S> store, Consumer<? super S> listener) {
        AtomicReference<@Nullable S> waiting = new AtomicReference<>();
        return store.subscribe(snapshot -> {
            if (waiting.getAndSet(snapshot) == null) {
                execute(() -> {
                    S newest = waiting.getAndSet(null);
                    if (newest != null) {
                        listener.accept(newest);
                    }
                });
            }
        });
    }
}
