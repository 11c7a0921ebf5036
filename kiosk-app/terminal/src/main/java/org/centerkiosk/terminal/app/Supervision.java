package org.centerkiosk.terminal.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.centerkiosk.core.watch.ServiceManager;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.watch.FrameWatch;
import org.centerkiosk.terminal.watch.PlannedRestart;
import org.centerkiosk.terminal.watch.Starts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service manager hears of this program, where one started it, and when the program asks for a new start. */
final class Supervision {

    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);

    /** Where only the start is to be told. */
    private static final Duration NO_HURRY = Duration.ofMinutes(1);

    private static final Duration UPKEEP = Duration.ofSeconds(30);

    private final Starts starts;
    private final ScheduledExecutorService clockwork;

    Supervision(Starts starts, ScheduledExecutorService clockwork) {
        this.starts = starts;
        this.clockwork = clockwork;
    }

    /**
     * Looks from now on whether frames are drawn; a clockwork that stands still is as bad as a screen that does. To find
     * out who started this program takes some milliseconds, so not before the first picture.
     */
    void begin(Scene scene, LobbyRoot root, FxBridge bridge) {
        ServiceManager manager = ServiceManager.ofThisProcess();
        if (!manager.isThere()) {
            return;
        }
        starts.problems().forEach(LOG::error);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(manager), "tells-the-end"));
        bridge.execute(() -> {
            FrameWatch frames =
                    FrameWatch.over(scene, new FrameWatch.Picture(root::isDark, root::isCalm), manager, bridge);
            long every =
                    FrameWatch.interval(manager.patience().orElse(NO_HURRY)).toMillis();
            clockwork.scheduleAtFixedRate(frames::look, 0, every, TimeUnit.MILLISECONDS);
        });
    }

    /** Told to end, or ending by itself; what crashes or is killed does not come here. */
    private void end(ServiceManager manager) {
        starts.endInOrder();
        manager.stopping("ends");
    }

    /** Runs the task when it is time to start anew, where somebody would do that. */
    void restart(PlannedRestart plan, LobbyService lobby, Runnable end) {
        if (System.getenv().getOrDefault("NOTIFY_SOCKET", "").isEmpty()) {
            return;
        }
        clockwork.scheduleAtFixedRate(
                () -> plan.due(lobby.clock().instant(), isIdle(lobby.store().get()))
                        .ifPresent(why -> {
                            LOG.info("starts anew: {}", why);
                            end.run();
                        }),
                UPKEEP.toSeconds(),
                UPKEEP.toSeconds(),
                TimeUnit.SECONDS);
    }

    private static boolean isIdle(LobbyState state) {
        return state.visit() == null && state.takeoverOnScreen() == 0 && !state.isAttended();
    }

    /** For staff, before those of others. */
    List<String> problems(List<String> others) {
        return Stream.concat(starts.problems().stream(), others.stream()).toList();
    }
}
