package org.centerkiosk.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes by itself: as long as a loaded machine may need, and no longer than it takes. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration LOOK = Duration.ofMillis(15);

    private Await() {}

    /** @param found says what is there instead, where it does not come */
    static void until(String wanted, BooleanSupplier condition, Supplier<String> found) {
        value(wanted, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), found);
    }

    static <T> T value(String wanted, Supplier<Optional<T>> look, Supplier<String> found) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> value = look.get();
        while (value.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + wanted + "; there is:\n" + found.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
            value = look.get();
        }
        return value.get();
    }
}
