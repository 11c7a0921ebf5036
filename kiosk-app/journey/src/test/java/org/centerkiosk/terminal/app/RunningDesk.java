package org.centerkiosk.terminal.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.terminal.link.Enrolment;

/** {@code kiosk desk}, whole, in this process: its window, its link to the hub, its outbox. */
public final class RunningDesk {

    private final DeskApp app;

    private RunningDesk(DeskApp app) {
        this.app = app;
    }

    /** Enrolled with that code, and open; it stays so to the end of the process. */
    public static RunningDesk start(Path folder, JoinCode code) {
        try {
            Path storage = Files.createDirectories(folder.resolve("desk"));
            enrol(storage, code);
            Toolkit.begin();
            Toolkit.awaitUp();
            Platform.setImplicitExit(false);
            Path file = Files.writeString(folder.resolve("desk.properties"), "storage.directory = " + storage + "\n");
            ConfigSources sources = new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder);
            return new RunningDesk(
                    DeskApp.open(new ConfigLoader(sources).load().config(), new ScreenOptions.Size(1366, 768)));
        } catch (Exception e) {
            throw new IllegalStateException("the desk does not start", e);
        }
    }

    private static void enrol(Path storage, JoinCode code) throws Exception {
        try (HubTransport transport = new HubTransport(code.hub())) {
            Enrolment.Result result = new Enrolment(code, transport, Clock.systemUTC())
                    .run(new EnrolmentRequest("服务台", "desk", null, "0.1.0"), storage);
            if (!(result instanceof Enrolment.Done)) {
                throw new AssertionError(result);
            }
        }
    }

    public Scene scene() {
        return Objects.requireNonNull(app.scene());
    }
}
