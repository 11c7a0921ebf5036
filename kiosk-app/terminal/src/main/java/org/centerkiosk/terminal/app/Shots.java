package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.ScreenPicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what is on screen to a folder every so often: {@code shot-0001.png} and so on. */
final class Shots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shots.class);

    private final Scene scene;
    private final Path folder;
    private final FxBridge bridge;
    private final Executor writer;
    private final ScheduledFuture<?> schedule;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();
    private boolean closed;

    Shots(
            Scene scene,
            Path folder,
            Duration every,
            FxBridge bridge,
            ScheduledExecutorService clockwork,
            Executor writer)
            throws IOException {
        this.scene = scene;
        this.folder = Files.createDirectories(folder);
        this.bridge = bridge;
        this.writer = writer;
        this.schedule =
                clockwork.scheduleAtFixedRate(this::take, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A picture that is still being written is not overtaken by the next. */
    private void take() {
        if (!writing.compareAndSet(false, true)) {
            return;
        }
        bridge.execute(() -> {
            synchronized (this) {
                if (!closed) {
                    ScreenPicture picture = ScreenPicture.of(scene, Instant.EPOCH);
                    writer.execute(() -> write(picture));
                }
            }
        });
    }

    private void write(ScreenPicture picture) {
        Path file = folder.resolve("shot-%04d.png".formatted(number.incrementAndGet()));
        try {
            picture.writePng(file);
            LOG.info("wrote {}", file);
        } catch (IOException e) {
            LOG.warn("cannot write {}: {}", file, e.getMessage());
        } finally {
            writing.set(false);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        schedule.cancel(false);
    }
}
