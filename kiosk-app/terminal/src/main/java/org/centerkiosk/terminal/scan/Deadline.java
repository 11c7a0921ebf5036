package org.centerkiosk.terminal.scan;

import java.util.function.LongSupplier;

/**
 * Until when a frame may be read.
 *
 * @param ticker elapsed nanoseconds, never going back
 * @param end on the ticker
 */
record Deadline(LongSupplier ticker, long end) {

    static Deadline in(LongSupplier ticker, long nanos) {
        return new Deadline(ticker, ticker.getAsLong() + nanos);
    }

    long left() {
        return end - ticker.getAsLong();
    }

    boolean isOver() {
        return left() <= 0;
    }
}
