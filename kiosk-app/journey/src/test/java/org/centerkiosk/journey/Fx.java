package org.centerkiosk.journey;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Questions to the JavaFX thread. */
final class Fx {

    private Fx() {}

    static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }
}
