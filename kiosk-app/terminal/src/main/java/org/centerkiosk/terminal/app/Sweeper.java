package org.centerkiosk.terminal.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Screen;

/**
 * Collects what was thrown away while nothing moves and nobody is there. By itself the heap would grow to its limit
 * first, which only a large file needs, and would then be collected at any moment, such as within a change of slides.
 * After a visit it first drives out what the toolkit keeps of it.
 */
final class Sweeper implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(3);

    /** Between two steps of driving out: some frames. */
    private static final Duration BREATH = Duration.ofMillis(50);

    /** Some slides' worth. */
    private static final long WASTE_BYTES = 16L << 20;

    private final LobbyRoot root;
    private final LobbyService lobby;
    private final FxBridge bridge;
    private final ScheduledExecutorService clockwork;
    private final Executor worker;
    private final ScheduledFuture<?> schedule;
    private final Store.Subscription following;
    private final LaidOutTexts texts = new LaidOutTexts();
    private volatile boolean visited;
    private volatile long kept;

    Sweeper(LobbyRoot root, LobbyService lobby, FxBridge bridge, ScheduledExecutorService clockwork, Executor worker) {
        this.root = root;
        this.lobby = lobby;
        this.bridge = bridge;
        this.clockwork = clockwork;
        this.worker = worker;
        this.following = lobby.store().subscribe(state -> visited |= state.visit() != null);
        this.schedule = clockwork.scheduleAtFixedRate(
                () -> bridge.execute(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the JavaFX thread. */
    void look() {
        if (!isQuiet() || !texts.areGone()) {
            return;
        }
        if (visited) {
            visited = false;
            texts.outdated();
            driveOut();
        } else if (used() - kept > WASTE_BYTES) {
            worker.execute(this::collect);
        }
    }

    private boolean isQuiet() {
        Screen screen = root.current();
        return screen != null && screen.isSettled() && lobby.store().get().visit() == null;
    }

    /** Goes on in a while, also where the next visit has begun: its own texts are driven out after it. */
    private void driveOut() {
        texts.step();
        if (texts.areGone()) {
            worker.execute(this::collect);
        } else {
            clockwork.schedule(() -> bridge.execute(this::driveOut), BREATH.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void collect() {
        System.gc();
        kept = used();
    }

    private static long used() {
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }

    @Override
    public void close() {
        schedule.cancel(false);
        following.close();
    }
}
