package org.centerkiosk.terminal.sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs what was handed over when a test says so, one after another. */
public final class Turns implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
    }

    /** Until nothing waits any more, what is handed over meanwhile too. */
    public void run() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next() {
        return waiting.poll();
    }
}
