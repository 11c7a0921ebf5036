package org.centerkiosk.terminal.attract;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Mixes two pictures of the same size, premultiplied ARGB, into a third one: in bands, on worker threads, without
 * allocating anything for a frame. One frame at a time.
 */
final class Blend {

    /** The weight at which only the second picture is left. */
    static final int WHOLE = 256;

    private static final int BANDS = 2;
    private static final int ODD = 0x00FF00FF;
    private static final int EVEN = 0xFF00FF00;

    private final Runnable[] bands = new Runnable[BANDS];
    private final AtomicInteger open = new AtomicInteger();
    private int[] target = {};
    private int weight;

    Blend(int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("pictures of " + from.length + " and " + to.length + " pixels");
        }
        for (int band = 0; band < BANDS; band++) {
            int start = (int) ((long) from.length * band / BANDS);
            int end = (int) ((long) from.length * (band + 1) / BANDS);
            bands[band] = () -> {
                mix(from, to, target, weight, start, end);
                open.decrementAndGet();
            };
        }
    }

    /** Begins a frame; the one before is done. Where the workers have ended with the program, the caller does it. */
    void begin(int[] frame, int share, Executor workers) {
        target = frame;
        weight = share;
        open.set(BANDS);
        for (Runnable band : bands) {
            try {
                workers.execute(band);
            } catch (RejectedExecutionException e) {
                band.run();
            }
        }
    }

    /** Whether the frame is whole; its pixels may then be read on the asking thread. */
    boolean isDone() {
        return open.get() == 0;
    }

    /** Two channels at once: each has eight bits of room above it, and the weights sum up to {@link #WHOLE}. */
    static void mix(int[] from, int[] to, int[] target, int weight, int start, int end) {
        int rest = WHOLE - weight;
        for (int index = start; index < end; index++) {
            int one = from[index];
            int two = to[index];
            int odd = ((one & ODD) * rest + (two & ODD) * weight) >>> 8 & ODD;
            int even = ((one >>> 8 & ODD) * rest + (two >>> 8 & ODD) * weight) & EVEN;
            target[index] = odd | even;
        }
    }
}
