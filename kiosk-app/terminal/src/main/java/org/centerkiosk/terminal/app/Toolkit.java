package org.centerkiosk.terminal.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The start of JavaFX, of which a process has one. It takes longer than all else before the first picture, so it begins
 * with the process, beside the reading of command line and configuration.
 */
final class Toolkit {

    private static final CompletableFuture<Void> UP = new CompletableFuture<>();

    static {
        Executor beside =
                task -> Thread.ofPlatform().name("toolkit-start").daemon().start(task);
        beside.execute(Toolkit::start);
    }

    private Toolkit() {}

    private static void start() {
        try {
            Platform.startup(() -> UP.complete(null));
        } catch (RuntimeException e) {
            // Such as no display: told to who waits.
            UP.completeExceptionally(e);
        }
    }

    /** Begins where nobody has yet; does not wait. */
    static void begin() {
        // The work is done when the class is initialized.
    }

    /** Waits until tasks can be given to the JavaFX thread. */
    static void awaitUp() {
        try {
            UP.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
