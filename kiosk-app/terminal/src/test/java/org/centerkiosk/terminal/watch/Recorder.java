package org.centerkiosk.terminal.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.centerkiosk.core.watch.ServiceManager;

/** A service manager that keeps what it is told. */
final class Recorder implements ServiceManager {

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void tell(String assignments) {
        told.add(assignments);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    long fed() {
        return told.stream().filter("WATCHDOG=1"::equals).count();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<Duration> patience() {
        return Optional.of(Duration.ofSeconds(20));
    }

    @Override
    public void close() {}
}
