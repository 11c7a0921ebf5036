package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.terminal.link.Enrolment;
import org.centerkiosk.terminal.shell.LobbyRoot;

/**
 * {@code kiosk lobby}, whole, in this process: its window, its link to the hub, its outbox. Its clock is the machine's,
 * put forward by what a test lets pass.
 */
public final class RunningTerminal implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Path storage;
    private final Stage stage;

    private RunningTerminal(Path folder, String settings) throws Exception {
        storage = folder.resolve("state");
        Toolkit.begin();
        Toolkit.awaitUp();
        Platform.setImplicitExit(false);
        ConfigLoader loader = loader(folder, settings);
        ConfigResult configured = loader.load();
        if (configured instanceof ConfigResult.Rejected rejected) {
            throw new AssertionError(rejected.problems().toString());
        }
        Launch launch = new Launch(
                Begun.NOTHING,
                Launch.Role.LOBBY,
                loader,
                configured,
                new PassingClock(),
                null,
                Duration.ofSeconds(5),
                null);
        List<Window> others = List.copyOf(Window.getWindows());
        Thread.ofPlatform().name("terminal").daemon().start(() -> run(launch));
        stage = awaitWindow(others);
    }

    private static ConfigLoader loader(Path folder, String settings) throws IOException {
        Path file = Files.writeString(
                folder.resolve("kiosk.properties"),
                settings + "\nstorage.directory = " + folder.resolve("state") + "\n");
        return new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder));
    }

    /** @param settings of its configuration, one a line */
    public static RunningTerminal start(Path folder, String settings) {
        try {
            return new RunningTerminal(folder, settings);
        } catch (Exception e) {
            throw new IllegalStateException("the terminal does not start", e);
        }
    }

    /** As {@code kiosk enrol} does it, before the terminal is started. */
    public static void enrol(Path folder, JoinCode code) {
        try (HubTransport transport = new HubTransport(code.hub())) {
            Path storage = Files.createDirectories(folder.resolve("state"));
            Enrolment.Result result = new Enrolment(code, transport, Clock.systemUTC())
                    .run(new EnrolmentRequest("大厅", "lobby", null, "0.1.0"), storage);
            if (!(result instanceof Enrolment.Done)) {
                throw new AssertionError(result);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void run(Launch launch) {
        try {
            ended.complete(TerminalApp.run(launch));
        } catch (Exception e) {
            ended.completeExceptionally(e);
        }
    }

    private Stage awaitWindow(List<Window> others) throws Exception {
        CompletableFuture<Stage> found = new CompletableFuture<>();
        ended.whenComplete((code, failure) -> found.completeExceptionally(new IllegalStateException(failure)));
        Platform.runLater(() -> look(found, others));
        return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Until the window has its screens. */
    private static void look(CompletableFuture<Stage> found, List<Window> others) {
        for (Window window : Window.getWindows()) {
            if (!others.contains(window)
                    && window instanceof Stage candidate
                    && candidate.getScene().getRoot() instanceof LobbyRoot) {
                found.complete(candidate);
                return;
            }
        }
        if (!found.isDone()) {
            Platform.runLater(() -> look(found, others));
        }
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Where it keeps what must not be lost. */
    public Path storage() {
        return storage;
    }

    /** Its clock goes forward by that; the clockwork notices within a second. */
    public void pass(Duration duration) {
        passed.updateAndGet(before -> before.plus(duration));
    }

    /** Whether it still runs. */
    public boolean runs() {
        return !ended.isDone();
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
        });
        ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private final class PassingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(passed.get());
        }
    }
}
