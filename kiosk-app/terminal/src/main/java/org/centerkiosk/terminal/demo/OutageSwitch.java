package org.centerkiosk.terminal.demo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The present outage; answers that a slow server holds back wait here until it changes. */
final class OutageSwitch {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Outage outage = Outage.NONE;

    void set(Outage next) {
        lock.lock();
        try {
            outage = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How to answer now; returns {@link Outage#SLOW} only where the wait for its end is broken off. */
    Outage awaitAnswer() {
        lock.lock();
        try {
            while (outage == Outage.SLOW) {
                changed.await();
            }
            return outage;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outage.SLOW;
        } finally {
            lock.unlock();
        }
    }
}
