package org.centerkiosk.core.sync;

import java.time.Duration;

/** One thread that does one thing after another, now or later; what fails does not keep it from the next. */
interface Scheduler extends AutoCloseable {

    /** Does it after that time, in turn. */
    Task schedule(Duration delay, Runnable work);

    /** Finishes what is being done, drops what was for later, and ends. */
    @Override
    void close();

    /** Something to be done. */
    @FunctionalInterface
    interface Task {
        /** Harmless once it was done. */
        void cancel();
    }
}
