package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.ScreenPicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a picture of the screen, so that the next start shows something true at once. The clock is left out of it; what
 * would not be true any more is not shown.
 */
final class LastScreen implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastScreen.class);
    /** A screen that moves, or that a visitor uses, is left alone until the next look. */
    private static final Duration LOOK = Duration.ofSeconds(6);

    private static final Duration EVERY = Duration.ofMinutes(5);
    static final String FILE = "last-screen.argb";

    private final Path file;
    private final InstantSource clock;
    private final Scene scene;
    private final LobbyRoot root;
    private final Executor writer;
    private final ScheduledFuture<?> schedule;
    private Instant kept = Instant.MIN;
    private boolean closed;

    LastScreen(
            Path folder,
            InstantSource clock,
            Scene scene,
            LobbyRoot root,
            FxBridge bridge,
            ScheduledExecutorService clockwork,
            Executor writer) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
        this.scene = scene;
        this.root = root;
        this.writer = writer;
        this.schedule = clockwork.scheduleAtFixedRate(
                () -> bridge.execute(this::keep), LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** The picture kept by the run before, if it is still true. */
    static Optional<ScreenPicture> kept(Path folder, InstantSource clock) {
        return ScreenPicture.read(folder.resolve(FILE), clock.instant());
    }

    private synchronized void keep() {
        if (closed || kept.plus(EVERY).isAfter(clock.instant())) {
            return;
        }
        Screen screen = root.current();
        Instant until = screen == null || !screen.isSettled() ? null : screen.trueUntil();
        if (until == null || !clock.instant().isBefore(until)) {
            return;
        }
        kept = clock.instant();
        var passing = root.lookupAll(".passing");
        passing.forEach(node -> node.setOpacity(0));
        ScreenPicture picture = ScreenPicture.of(scene, until);
        passing.forEach(node -> node.setOpacity(1));
        writer.execute(() -> {
            try {
                picture.write(file);
            } catch (IOException e) {
                LOG.warn("cannot keep the picture of the screen in {}: {}", file, e.getMessage());
            }
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        schedule.cancel(false);
    }
}
