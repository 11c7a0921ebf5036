package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.terminal.attract.Ticker;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.takeover.StaffEntrance;
import org.centerkiosk.terminal.takeover.Takedown;
import org.centerkiosk.terminal.takeover.TakedownLog;
import org.centerkiosk.terminal.takeover.TakeoverParts;
import org.centerkiosk.terminal.takeover.TakeoverScreens;
import org.centerkiosk.terminal.text.Wordings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What interrupts the programme, wired: takeovers, notices, and the takedown by staff. */
final class Interruptions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Interruptions.class);

    private final LobbyService lobby;
    private final Supplier<KioskConfig> config;
    private final FxBridge bridge;
    private final Clock clock;
    private final Takedown takedown;

    /** One task after the other, so that the log has its lines in order; closing waits for the last. */
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("takedown").factory());

    private final Path picture;
    private final Store.Subscription following;

    /** On the JavaFX thread. */
    private boolean wasDown;

    /** @param folder that has the log of takedowns, and the picture for the next start */
    Interruptions(Path folder, LobbyService lobby, Supplier<KioskConfig> config, Clock clock, FxBridge bridge) {
        this.lobby = lobby;
        this.config = config;
        this.bridge = bridge;
        this.clock = clock;
        TakedownLog log = new TakedownLog(folder);
        takedown = new Takedown(lobby, log, log.history(), () -> config.get().staff(), clock, bridge, scribe);
        picture = folder.resolve(LastScreen.FILE);
        following = bridge.follow(lobby.store(), this::follow);
    }

    /** What was taken down must not be the first thing on show after a restart. */
    private void follow(LobbyState state) {
        takedown.follow(state);
        boolean down = state.route() instanceof Route.Down;
        if (down && !wasDown) {
            scribe.execute(this::forget);
        }
        wasDown = down;
    }

    private void forget() {
        try {
            Files.deleteIfExists(picture);
        } catch (IOException e) {
            LOG.error(
                    "cannot delete {}: {}; it may be on screen for a moment at the next start",
                    picture,
                    e.getMessage());
        }
    }

    Takedown takedown() {
        return takedown;
    }

    /** The screens that stand before the programme, and the programme's. */
    LobbyRoot.ScreenFactory before(LobbyRoot.ScreenFactory others, ScheduledExecutorService clockwork, boolean board) {
        KioskConfig now = config.get();
        TakeoverParts parts = new TakeoverParts(
                lobby,
                new Wordings(now.venue().zone()),
                () -> config.get().venue(),
                () -> config.get().exit(),
                Ticker.on(clockwork),
                bridge,
                board,
                Math.toIntExact(now.idle().warning().toSeconds()));
        return new TakeoverScreens(parts, takedown).before(others);
    }

    /** Opens staff's way in on that scene. */
    void watch(Scene scene, ScheduledExecutorService clockwork) {
        bridge.execute(
                () -> StaffEntrance.watch(scene, takedown, () -> config.get().staff(), clock));
        clockwork.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        if (takedown.isPadOpen()) {
            bridge.execute(takedown::tick);
        }
    }

    @Override
    public void close() {
        following.close();
        scribe.close();
    }
}
