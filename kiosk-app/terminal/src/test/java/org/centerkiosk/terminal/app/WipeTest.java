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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Visit;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing of what was typed is left in the memory once the visitor has gone. */
class WipeTest {

    /** As numbers, so that no constant of this class is found in the dump. */
    private static final int[] NAME = {0x6B27, 0x9633, 0x6E05, 0x9704};

    private static final long PHONE = 13_987_604_519L;

    /** More letters than the toolkit keeps laid out, in pieces of which it keeps each. */
    private static final int PIECES = 400;

    private static final int PIECE = 250;

    private final AtomicReference<Instant> time = new AtomicReference<>(DemoLobby.NOW);

    @TempDir
    private Path folder;

    private @Nullable Visit kept;

    @Test
    void backLeavesNothing() throws IOException {
        assertThat(leftAfter("back", LobbyService::back)).isZero();
    }

    @Test
    void walkingAwayLeavesNothing() throws IOException {
        assertThat(leftAfter("idle", lobby -> {
                    time.updateAndGet(now -> now.plusSeconds(60));
                    lobby.tick();
                }))
                .isZero();
    }

    @Test
    void beingDoneLeavesNothing() throws IOException {
        assertThat(leftAfter("done", LobbyService::end)).isZero();
    }

    /** The negative control: who keeps the visit is found out. */
    @Test
    void aVisitThatIsKeptIsFound() throws IOException {
        assertThat(leftAfter("kept", lobby -> {
                    kept = lobby.store().get().visit();
                    lobby.end();
                }))
                .isPositive();
        assertThat(kept).isNotNull();
        // The other tests share the memory.
        kept = null;
    }

    private int leftAfter(String name, Consumer<LobbyService> end) throws IOException {
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
        fill(lobby, root, scene);
        end.accept(lobby);
        assertThat(lobby.store().get().visit()).isNull();
        Fx.run(() -> draw(lobby, root, scene));
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(stage::close);
        Fx.run(WipeTest::flush);
        WaitForAsyncUtils.waitForFxEvents();
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

    /** The toolkit keeps what it laid out last; other words take their place. */
    private static void flush() {
        Text text = new Text();
        for (int piece = 0; piece < PIECES; piece++) {
            text.setText((piece + " ").repeat(PIECE).substring(0, PIECE));
            text.getLayoutBounds();
        }
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
            for (int from = 0; from < bytes.limit() - 32; from++) {
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
