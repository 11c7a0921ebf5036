package org.centerkiosk.hub.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits to the end also when it is interrupted: what was accepted must not look as if it was not. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that waits, and may be asked again where it was interrupted. */
    interface Wait {
        void run() throws InterruptedException;
    }

    static void wait(Wait wait) {
        boolean isInterrupted = false;
        while (true) {
            try {
                wait.run();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What work that throws X, or what is unchecked, came to on another thread. */
    static <T, X extends Exception> T result(Future<T> work) throws X {
        wait(() -> {
            try {
                work.get();
            } catch (ExecutionException e) {
                // Looked at below.
            }
        });
        if (work.state() == Future.State.SUCCESS) {
            return work.resultNow();
        }
        Throwable failure = work.exceptionNow();
        if (failure instanceof Error error) {
            throw error;
        }
        @SuppressWarnings("unchecked") // the work throws nothing else
        X known = (X) failure;
        throw known;
    }
}
