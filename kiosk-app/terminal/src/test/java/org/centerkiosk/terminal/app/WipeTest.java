package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Visit;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing of what was typed is left in memory, on the screen or on the disk once the visitor has gone. */
class WipeTest {

    /** As numbers, so that no constant of this class is found in the dump. */
    private static final int[] NAME = {0x6B27, 0x9633, 0x6E05, 0x9704};

    private static final long PHONE = 13_987_604_519L;

    private static final int PATIENCE_SECONDS = 60;

    private final AtomicReference<Instant> time = new AtomicReference<>(DemoLobby.NOW);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    @TempDir
    private Path folder;

    private @Nullable Visit kept;

    @AfterEach
    void stop() {
        clockwork.shutdownNow();
    }

    @Test
    void backLeavesNothing() throws IOException, InterruptedException {
        assertThat(leftAfter("back", LobbyService::back)).isZero();
    }

    @Test
    void walkingAwayLeavesNothing() throws IOException, InterruptedException {
        assertThat(leftAfter("idle", lobby -> {
                    time.updateAndGet(now -> now.plusSeconds(60));
                    lobby.tick();
                }))
                .isZero();
    }

    @Test
    void beingDoneLeavesNothing() throws IOException, InterruptedException {
        assertThat(leftAfter("done", LobbyService::end)).isZero();
    }

    /** The negative control: who keeps the visit is found out. */
    @Test
    void aVisitThatIsKeptIsFound() throws IOException, InterruptedException {
        assertThat(leftAfter("kept", lobby -> {
                    kept = lobby.store().get().visit();
                    lobby.end();
                }))
                .isPositive();
        assertThat(kept).isNotNull();
        // The other tests share the memory.
        kept = null;
    }

    private int leftAfter(String name, Consumer<LobbyService> end) throws IOException, InterruptedException {
        DemoLobby demo = DemoLobby.get();
        LobbyService lobby = new LobbyService(new TestClock(), demo.config()::idle, Language.ZH, false, demo.content());
        LobbyRoot root = Fx.call(() -> demo.root(lobby, Launch.Role.LOBBY));
        Scene scene =
                Fx.call(() -> Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new)));
        Stage stage = Fx.call(() -> {
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            return window;
        });
        CountDownLatch swept = new CountDownLatch(1);
        try (Sweeper sweeper = new Sweeper(root, lobby, new FxBridge(), clockwork, task -> {
            task.run();
            swept.countDown();
        })) {
            fill(lobby, root, scene);
            assertThat(Fx.call(() -> says(root))).as("the screen says it").isTrue();
            end.accept(lobby);
            assertThat(lobby.store().get().visit()).isNull();
            Fx.run(() -> draw(lobby, root, scene));
            assertThat(Fx.call(() -> says(root))).as("the screen says it still").isFalse();
            Fx.run(sweeper::look);
            assertThat(swept.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        Fx.run(stage::close);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inFiles(demo.home())).isZero();
        // The first collection lets go of what the toolkit's own references hold, the dump's own takes it.
        System.gc();
        Path dump = folder.resolve(name + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        int found = count(dump);
        Files.delete(dump);
        return found;
    }

    private void fill(LobbyService lobby, LobbyRoot root, Scene scene) {
        lobby.open(new Route.SignUp(SignUpStates.guzheng(), false));
        Fx.run(() -> draw(lobby, root, scene));
        lobby.fill(SignUpForm.class, form -> form.typed(new Field.Name(), name()));
        Fx.run(() -> draw(lobby, root, scene));
        lobby.fill(SignUpForm.class, form -> form.at(new Field.Phone()).typed(new Field.Phone(), Long.toString(PHONE)));
        Fx.run(() -> draw(lobby, root, scene));
        lobby.fill(SignUpForm.class, form -> form.at(new Field.Name()));
        Fx.run(() -> draw(lobby, root, scene));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void draw(LobbyService lobby, LobbyRoot root, Scene scene) {
        root.show(lobby.store().get());
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        scene.snapshot(null);
    }

    private static boolean says(Node node) {
        String text = node instanceof Text shown ? shown.getText() : "";
        String words = text + node.getAccessibleText();
        return words.contains(name())
                || words.contains(Long.toString(PHONE))
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(WipeTest::says);
    }

    /** In how many files of that folder it stands, a database and its journal among them. */
    private static int inFiles(Path folder) throws IOException {
        int found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found += Files.size(file) > 0 && count(file) > 0 ? 1 : 0;
            }
        }
        return found;
    }

    /** The negative control: what is written is found. */
    @Test
    void whatIsWrittenIsFound() throws IOException {
        Files.write(folder.resolve("outbox.db-wal"), ("\0".repeat(4_000) + name()).getBytes(StandardCharsets.UTF_8));
        assertThat(inFiles(folder)).isOne();
    }

    private static String name() {
        StringBuilder name = new StringBuilder();
        for (int point : NAME) {
            name.appendCodePoint(point);
        }
        return name.toString();
    }

    /** How often the name or the number is in it, in any of the ways in which the machine keeps letters. */
    private static int count(Path dump) throws IOException {
        List<byte[]> wanted = new ArrayList<>();
        wanted.add(name().getBytes(StandardCharsets.UTF_16LE));
        wanted.add(name().getBytes(StandardCharsets.UTF_16BE));
        wanted.add(name().getBytes(StandardCharsets.UTF_8));
        wanted.add(Long.toString(PHONE).getBytes(StandardCharsets.ISO_8859_1));
        wanted.add(Long.toString(PHONE).getBytes(StandardCharsets.UTF_16LE));
        wanted.add(Long.toString(PHONE).getBytes(StandardCharsets.UTF_16BE));
        int found = 0;
        try (FileChannel channel = FileChannel.open(dump)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int from = 0; from < bytes.limit(); from++) {
                for (byte[] each : wanted) {
                    if (bytes.get(from) == each[0] && isAt(bytes, from, each)) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAt(MappedByteBuffer bytes, int from, byte[] wanted) {
        if (from + wanted.length > bytes.limit()) {
            return false;
        }
        for (int place = 0; place < wanted.length; place++) {
            if (bytes.get(from + place) != wanted[place]) {
                return false;
            }
        }
        return true;
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SampleProgramme.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
