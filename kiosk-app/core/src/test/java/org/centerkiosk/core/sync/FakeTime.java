package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock that stands still and a scheduler that does its work when the test moves it on. */
final class FakeTime implements Scheduler, InstantSource {

    private record Pending(Instant due, Runnable work) {}

    private final List<Pending> pending = new ArrayList<>();
    private Instant elapsed;
    private Duration error = Duration.ZERO;

    FakeTime(Instant start) {
        elapsed = start;
    }

    @Override
    public Instant instant() {
        return elapsed.plus(error);
    }

    /** Sets the clock, without any time going by. */
    void set(Instant clock) {
        error = Duration.between(elapsed, clock);
    }

    @Override
    public Task schedule(Duration delay, Runnable work) {
        Pending task = new Pending(elapsed.plus(delay), work);
        pending.add(task);
        return () -> pending.remove(task);
    }

    /** Lets time go by and does what is due, in order. */
    void advance(Duration duration) {
        Instant end = elapsed.plus(duration);
        for (Optional<Pending> next = next(end); next.isPresent(); next = next(end)) {
            Pending task = next.get();
            pending.remove(task);
            elapsed = task.due().isAfter(elapsed) ? task.due() : elapsed;
            task.work().run();
        }
        elapsed = end;
    }

    private Optional<Pending> next(Instant end) {
        return pending.stream().filter(task -> !task.due().isAfter(end)).min(Comparator.comparing(Pending::due));
    }

    @Override
    public void close() {
        pending.clear();
    }
}
