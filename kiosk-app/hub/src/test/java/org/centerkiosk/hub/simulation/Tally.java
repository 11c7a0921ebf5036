package org.centerkiosk.hub.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts things that happen on many threads, each with its time, until there are enough. */
final class Tally {

    private final List<Long> times = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final long processorBegun = processor();

    synchronized void add() {
        times.add(System.nanoTime() - begun);
        notifyAll();
    }

    synchronized int count() {
        return times.size();
    }

    /** Whether so many happened within the time. */
    synchronized boolean await(int wanted, long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (times.size() < wanted) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** How many milliseconds after the beginning that share of them had happened. */
    synchronized long millis(double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? -1
                : TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)));
    }

    /** What this process computed since the beginning. */
    long processorMillis() {
        return TimeUnit.NANOSECONDS.toMillis(processor() - processorBegun);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** The most that happened within one second. */
    synchronized int peakOfASecond() {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int peak = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) > TimeUnit.SECONDS.toNanos(1)) {
                first++;
            }
            peak = Math.max(peak, last - first + 1);
        }
        return peak;
    }
}
