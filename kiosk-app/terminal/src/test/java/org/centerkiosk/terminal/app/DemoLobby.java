package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.HubWitness;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.demo.DemoConfig;
import org.centerkiosk.terminal.demo.DemoServer;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.printing.PrinterState;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.Turns;
import org.centerkiosk.terminal.scan.Camera;
import org.centerkiosk.terminal.scan.CameraException;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.signup.FakeSignUpDesk;
import org.centerkiosk.terminal.signup.Printing;
import org.centerkiosk.terminal.signup.SignUpService;
import org.centerkiosk.terminal.theme.Theme;

/** The demo's month at the moment of the target pictures, fetched over HTTP by the real sync, once for all tests. */
final class DemoLobby {

    static final Instant NOW = SampleProgramme.NOW;

    private static final Clock CLOCK = Clock.fixed(NOW, SampleProgramme.ZONE);
    private static final String EXIT = """

            exit.arrow = left
            exit.way.zh = 左转 30 米
            exit.way.en = 30 m left
            exit.name.zh = 南门
            exit.name.en = South gate
            exit.meet.zh = 南广场
            exit.meet.en = South Plaza
            """;
    private static final long PATIENCE_SECONDS = 60;

    /** None, unless somebody puts one there. */
    private Camera camera = () -> {
        throw new CameraException(CameraState.NONE, "no camera in tests");
    };

    private final SyncState content;
    private final KioskConfig config;
    private final Path home;
    private Turns pending = new Turns();

    /** What becomes of each ticket that is printed. */
    private final CompletableFuture<PrinterState> printed = new CompletableFuture<>();

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private static final class Holder {
        static final DemoLobby INSTANCE = new DemoLobby();
    }

    private DemoLobby() {
        try {
            home = Files.createTempDirectory("demo-lobby");
            try (DemoServer server = DemoServer.start(CLOCK, 0)) {
                config = config(DemoConfig.text(server.uri(), CLOCK, home.resolve("state")) + EXIT, home);
                try (Content fetched = Content.open(config, home, CLOCK, 1920, HubWitness.NOBODY)) {
                    content = complete(fetched.store());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DemoLobby get() {
        return Holder.INSTANCE;
    }

    /** For the roots that are made from now on. */
    void plugIn(Camera another) {
        camera = another;
    }

    /** Where this terminal stores what it keeps. */
    Path home() {
        return home;
    }

    KioskConfig config() {
        return config;
    }

    SyncState content() {
        return content;
    }

    private static KioskConfig config(String text, Path home) throws IOException {
        Path file = Files.writeString(home.resolve("demo.properties"), text);
        ConfigSources sources = new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), home, home);
        ConfigResult result = new ConfigLoader(sources).load();
        if (result instanceof ConfigResult.Rejected rejected) {
            throw new AssertionError(rejected.problems().toString());
        }
        return result.config();
    }

    /** Waits until every feed has answered and its pictures are there. */
    private static SyncState complete(Store<SyncState> store) {
        CompletableFuture<SyncState> done = new CompletableFuture<>();
        Store.Subscription following = store.subscribe(state -> {
            boolean all = !state.sources().isEmpty()
                    && state.sources().stream().allMatch(source -> source.lastChange() != null)
                    && state.programme().events().stream()
                            .allMatch(event ->
                                    event.image() == null || state.media().containsKey(event.image()));
            if (all) {
                done.complete(state);
            }
        });
        try {
            return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            following.close();
        }
    }

    /** The next session of the event of that title. */
    SessionId next(String title) {
        return content.programme().events().stream()
                .filter(each -> each.title().zh().equals(title))
                .flatMap(each -> each.sessions().stream())
                .filter(session -> session.end().isAfter(NOW))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A phone has just opened the link of the event on show. */
    static void openAll(LobbyService lobby) {
        LobbyState state = lobby.store().get();
        String uid = state.route() instanceof Route.Detail detail
                ? detail.session().uid()
                : state.content().programme().events().iterator().next().uid();
        lobby.phoneOpened(ScanLink.eventName(uid));
    }

    /** A lobby of that content with a visitor at a place in it. */
    LobbyService lobby(Route route, Language language, boolean elder, SyncState shown) {
        LobbyService lobby = new LobbyService(CLOCK, config::idle, language, elder, shown);
        lobby.signsUp(true);
        if (!(route instanceof Route.Loop)) {
            lobby.open(route);
        }
        return lobby;
    }

    /** The root as the program wires it, with pictures that come at once; on the JavaFX thread. */
    LobbyRoot root(LobbyService lobby, Launch.Role role) {
        Screens screens = new Screens(
                role,
                lobby,
                () -> config,
                new DrawnPictures(image -> content.media().get(image)),
                clockwork,
                new FxBridge(),
                clockwork);
        screens.signingUp(signUps(lobby), new Printing(lobby, ticket -> printed, pending));
        FxBridge bridge = new FxBridge();
        Interruptions interruptions = new Interruptions(home, lobby, () -> config, CLOCK, bridge);
        CodePlace codes = new CodePlace(
                lobby,
                () -> null,
                camera,
                () -> config,
                new DrawnPictures(image -> content.media().get(image)),
                clockwork,
                screens::pinyin);
        return SampleLobby.root(
                lobby, interruptions.before(codes.before(screens::create), clockwork, role == Launch.Role.BOARD));
    }

    /** A desk in memory, with the seats of the pictures, which answers when it is the tests' turn. */
    private SignUpService signUps(LobbyService lobby) {
        FakeSignUpDesk desk = new FakeSignUpDesk();
        SignUpStates.seats().forEach(session -> desk.with(session, 20, 11));
        pending = new Turns();
        return new SignUpService(lobby, desk, "CN", pending);
    }

    /** Laid out without a window. */
    Scene scene(LobbyService lobby, Launch.Role role, int width, int height) {
        LobbyRoot root = root(lobby, role);
        pending.run();
        root.show(lobby.store().get());
        return Fx.layout(root, width, height, Theme.styleSheets().toArray(String[]::new));
    }
}
