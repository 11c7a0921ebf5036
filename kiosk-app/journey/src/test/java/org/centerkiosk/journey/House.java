package org.centerkiosk.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.centerkiosk.terminal.app.RunningTerminal;
import org.centerkiosk.terminal.link.TerminalStatus;
import org.jspecify.annotations.Nullable;

/** A hub, a terminal of it with its window, and the wire between the two: one for each database, for all tests. */
final class House {

    private static final Duration LONGER_THAN_ANY_VISIT = Duration.ofMinutes(21);
    private static final String SETTINGS = """
            venue.name.zh = 南城文明实践中心
            venue.name.en = Nancheng
            display.fullScreen = false
            idle.browse = 20m
            idle.form = 20m
            idle.ticket = 20m
            """;

    /** What the hub's book is in. */
    enum Database {
        FILE,
        SERVER
    }

    private static final class File {
        private static final House HOUSE = new House(null);
    }

    private static final class Server {
        private static final House HOUSE = new House(database());
    }

    private final Lens lens = new Lens();
    private final RunningHub hub;
    private final Wire wire;
    private final RunningTerminal terminal;

    private House(@Nullable String database) {
        Complaints.listen();
        Path folder = folder();
        hub = RunningHub.start(folder, database);
        wire = new Wire(hub.uri());
        RunningTerminal.enrol(folder, hub.invite(wire.uri()));
        terminal = RunningTerminal.start(folder, SETTINGS + "camera.url = " + lens.uri());
    }

    private static String database() {
        try {
            // Nothing here outlives the tests, so the disk need not be waited for.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start()
                    .getJdbcUrl("postgres", "postgres")
                    .replaceAll("\\?.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "house").toAbsolutePath();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one with that database, its window in front and of that size. */
    static House of(Database database, int width, int height) {
        House house = database == Database.FILE ? File.HOUSE : Server.HOUSE;
        Fx.run(() -> {
            Stage stage = house.terminal.stage();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.toFront();
        });
        Await.until(
                "a window of " + width + "×" + height,
                () -> house.terminal.scene().getWidth() == width
                        && house.terminal.scene().getHeight() == height,
                () -> house.terminal.scene().getWidth() + "×"
                        + house.terminal.scene().getHeight());
        return house;
    }

    RunningHub hub() {
        return hub;
    }

    Lens lens() {
        return lens;
    }

    /** Until the book has it, and nothing waits for the hub any more. */
    void awaitsSent(Course course) {
        Await.until("an entry in the book", () -> !hub.roster(course.session()).isEmpty(), () -> "none");
        Await.until(
                "an empty outbox",
                () -> status().map(status -> status.outbox() == 0).orElse(false),
                () -> status().toString());
    }

    private Optional<TerminalStatus> status() {
        try {
            return TerminalStatus.read(terminal.storage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire wire() {
        return wire;
    }

    RunningTerminal terminal() {
        return terminal;
    }

    Visitor visitor(Language language) {
        return new Visitor(terminal.scene(), language);
    }

    /** An edition of those, whatever anybody does at the screen meanwhile. */
    void publish(Course... courses) {
        hub.publish(Stream.of(courses).map(Course::event).toList());
    }

    /** The same, and the loop shows them. */
    void offer(Course... courses) {
        publish(courses);
        Visitor looker = visitor(Language.ZH);
        for (Course course : courses) {
            looker.awaits(course.title().zh());
        }
    }

    /** Whoever is still there leaves, and the network is well. */
    void settle() {
        wire.mend();
        lens.looksAway();
        terminal.pass(LONGER_THAN_ANY_VISIT);
        visitor(Language.ZH).awaitsLoop();
    }
}
