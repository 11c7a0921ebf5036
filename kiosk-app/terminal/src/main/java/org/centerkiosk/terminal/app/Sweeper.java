package org.centerkiosk.terminal.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Screen;

/**
 * Collects what was thrown away while nothing moves and nobody is there. By itself the heap would grow to its limit
 * first, which only a large file needs, and would then be collected at any moment, such as within a change of slides.
 */
final class Sweeper implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(3);

    /** Some slides' worth. */
    private static final long WASTE_BYTES = 16L << 20;

    private final LobbyRoot root;
    private final LobbyService lobby;
    private final Executor worker;
    private final ScheduledFuture<?> schedule;
    private volatile long kept;

    Sweeper(LobbyRoot root, LobbyService lobby, FxBridge bridge, ScheduledExecutorService clockwork, Executor worker) {
        this.root = root;
        this.lobby = lobby;
        this.worker = worker;
        this.schedule = clockwork.scheduleAtFixedRate(
                () -> bridge.execute(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        Screen screen = root.current();
        boolean quiet =
                screen != null && screen.isSettled() && lobby.store().get().visit() == null;
        if (quiet && used() - kept > WASTE_BYTES) {
            worker.execute(() -> {
                System.gc();
                kept = used();
            });
        }
    }

    private static long used() {
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }

    @Override
    public void close() {
        schedule.cancel(false);
    }
}
