package org.centerkiosk.terminal.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import org.centerkiosk.core.watch.ServiceManager;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.watch.FrameWatch;

/** What the service manager hears of this program, where one started it. */
final class Supervision {

    /** Where only the start is to be told. */
    private static final Duration NO_HURRY = Duration.ofMinutes(1);

    private final ServiceManager manager;

    private Supervision(ServiceManager manager) {
        this.manager = manager;
    }

    /** Finds out who started this program; takes some milliseconds, so not before the first picture. */
    static Supervision begin() {
        ServiceManager manager = ServiceManager.ofThisProcess();
        if (manager.isThere()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> manager.stopping("ends"), "tells-the-end"));
        }
        return new Supervision(manager);
    }

    /** Looks from now on whether frames are drawn; a clockwork that stands still is as bad as a screen that does. */
    void watch(Scene scene, LobbyRoot root, FxBridge bridge, ScheduledExecutorService clockwork) {
        if (!manager.isThere()) {
            return;
        }
        bridge.execute(() -> {
            FrameWatch frames =
                    FrameWatch.over(scene, new FrameWatch.Picture(root::isDark, root::isCalm), manager, bridge);
            long every =
                    FrameWatch.interval(manager.patience().orElse(NO_HURRY)).toMillis();
            clockwork.scheduleAtFixedRate(frames::look, 0, every, TimeUnit.MILLISECONDS);
        });
    }
}
