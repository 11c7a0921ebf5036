package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.centerkiosk.config.ConfigListener;
import org.centerkiosk.config.ConfigProblem;
import org.centerkiosk.config.ConfigReport;
import org.centerkiosk.config.ConfigWatcher;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.link.HubReporter;
import org.centerkiosk.terminal.link.TerminalDesk;
import org.centerkiosk.terminal.scan.WebcamCamera;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.ScreenHours;
import org.centerkiosk.terminal.watch.Memory;
import org.centerkiosk.terminal.watch.PlannedRestart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root of the roles with a screen: makes the objects by their constructors, starts them, and closes
 * them in reverse. The window comes first, with the picture of the last run; everything else follows.
 */
final class TerminalApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalApp.class);

    private static final Duration CONFIG_INTERVAL = Duration.ofSeconds(5);

    /** Whoever enrolled this machine waits before the screen. */
    private static final int LINK_SECONDS = 2;

    private final Launch launch;
    private final Path storage;
    private final AtomicReference<KioskConfig> config;
    private final AtomicReference<Programme> programme = new AtomicReference<>(Programme.empty());
    private final FirstWindow window;
    private final FxBridge bridge;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private TerminalApp(Launch launch) {
        this.launch = launch;
        this.storage = launch.configured().config().storage().directory();
        this.config = new AtomicReference<>(launch.configured().config());
        this.window = window(launch);
        this.bridge = window.bridge();
    }

    /** The window that is open already, unless the configuration wants another one. */
    private static FirstWindow window(Launch launch) {
        KioskConfig config = launch.configured().config();
        FirstWindow.Frame frame = HeadStart.frameOf(config.display());
        Optional<FirstWindow> begun = launch.begun().window();
        if (begun.isPresent() && begun.get().frame().equals(frame)) {
            return begun.get();
        }
        FirstWindow window =
                FirstWindow.open(frame, LastScreen.kept(config.storage().directory(), launch.clock()));
        begun.ifPresent(FirstWindow::discard);
        return window;
    }

    /** Runs until the window is closed or the time is over; returns the exit code. */
    static int run(Launch launch) throws Exception {
        try (TerminalApp app = new TerminalApp(launch)) {
            app.start();
            app.awaitEnd();
        }
        return 0;
    }

    private void start() throws Exception {
        Files.createDirectories(storage);
        window.onClosed(ended::countDown);
        ScheduledExecutorService clockwork = own(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory()));
        ExecutorService workers = own(Executors.newVirtualThreadPerTaskExecutor());
        ExecutorService mixers = own(Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("mixer-", 1).factory()));
        Scene scene = window.awaitScene();
        TerminalDesk desk = own(desk(workers));
        Content content = own(Content.open(
                config.get(), storage, launch.clock(), (int) Math.max(scene.getWidth(), scene.getHeight()), desk));
        LobbyService lobby = lobby(content);
        Interruptions interruptions = own(new Interruptions(storage, lobby, config::get, launch.clock(), bridge));
        Pictures pictures =
                own(new Pictures(image -> content.store().get().media().get(image), bridge));
        Screens screens = new Screens(launch.role(), lobby, config::get, pictures, clockwork, bridge, mixers);
        SigningUp signingUp = own(new SigningUp(lobby, desk, config::get, launch.role() == Launch.Role.LOBBY));
        screens.signingUp(signingUp.service(), signingUp.printing());
        CodePlace codes = own(new CodePlace(
                lobby,
                () -> desk.isThere() ? desk : null,
                WebcamCamera.of(config.get().camera()),
                config::get,
                pictures,
                workers,
                screens::pinyin));
        LobbyRoot root = window.replace(() -> new LobbyRoot(
                lobby,
                interruptions.before(codes.before(screens::create), clockwork, launch.role() == Launch.Role.BOARD),
                new ScreenHours(() -> config.get().hours(), config.get().venue().zone()),
                config.get().display().reduceMotion()));
        interruptions.watch(scene, clockwork);
        if (launch.role() != Launch.Role.BOARD) {
            codes.watch(scene);
        }
        Supervision supervision = new Supervision(launch.begun().starts(), clockwork);
        HubReporter reporter = own(reporter(workers));
        Reach reach = new Reach(storage, lobby, content, Clock.systemUTC(), workers);
        own(bridge.follow(lobby.store(), root::show));
        own(bridge.follow(lobby.store(), screens::learn));
        own(bridge.follow(lobby.store(), state -> {
            reporter.drawn(state.content());
            reporter.shows(
                    state.takeoverOnScreen(),
                    supervision.problems(interruptions.takedown().problems()));
        }));
        own(content.store().subscribe(newer -> {
            programme.set(newer.programme());
            lobby.contentChanged(newer);
        }));
        own(desk.state().subscribe(newer -> {
            lobby.seatsChanged(newer.seats());
            reporter.waits(newer.pending(), newer.trouble());
        }));
        own(content.store().subscribe(state -> {
            lobby.placed(content.whereabouts(state));
            lobby.announced(state.takeover());
        }));
        clockwork.scheduleAtFixedRate(
                () -> guarded(() -> {
                    content.lookAgain();
                    desk.lookAgain();
                }),
                LINK_SECONDS,
                LINK_SECONDS,
                TimeUnit.SECONDS);
        clockwork.scheduleAtFixedRate(
                () -> guarded(() -> {
                    lobby.tick();
                    reach.tick();
                    signingUp.tick();
                    codes.tick();
                    reporter.tick(config.get().hubLink().heartbeat());
                }),
                1,
                1,
                TimeUnit.SECONDS);
        own(new Sweeper(root, lobby, bridge, clockwork, workers));
        own(new LastScreen(storage, launch.clock(), scene, root, bridge, clockwork, workers));
        own(ConfigWatcher.start(
                launch.loader(), launch.configured(), new Reloading(config, content), clockwork, CONFIG_INTERVAL));
        Path shots = launch.shots();
        if (shots != null) {
            own(new Shots(scene, shots, launch.every(), bridge, clockwork, workers));
        }
        LOG.info("{} runs", launch.role());
        supervision.restart(
                new PlannedRestart(
                        () -> config.get().upkeep(),
                        () -> config.get().hours(),
                        config.get().venue().zone(),
                        Memory::residentBytes,
                        launch.clock().instant()),
                lobby,
                ended::countDown);
        workers.execute(() -> supervision.begin(scene, root, bridge));
        workers.execute(() -> note(launch));
        // Some hundred lines, which would have delayed the first picture.
        workers.execute(() -> ConfigReport.log(launch.configured(), LOG));
    }

    private HubReporter reporter(ExecutorService workers) {
        return new HubReporter(
                storage, launch.role().name().toLowerCase(Locale.ROOT), Version.number(), Clock.systemUTC(), workers);
    }

    /** On a television nobody signs up, so that no seats are lent to it. */
    private TerminalDesk desk(ExecutorService workers) {
        return new TerminalDesk(
                storage,
                Clock.systemUTC(),
                launch.role() == Launch.Role.LOBBY ? programme::get : Programme::empty,
                () -> config.get().signUp().hold(),
                workers);
    }

    private LobbyService lobby(Content content) {
        var display = config.get().display();
        return new LobbyService(
                launch.clock(),
                () -> config.get().idle(),
                Convert.language(display.language()),
                display.elder(),
                content.store().get());
    }

    private static void note(Launch launch) {
        try {
            HeadStart.note(launch);
        } catch (IOException e) {
            LOG.info("the next start will be slower, no note was kept: {}", e.toString());
        }
    }

    /** A clock that stopped at the first exception would freeze the screen for good. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("the clockwork stumbled", e);
        }
    }

    private <T extends AutoCloseable> T own(T part) {
        opened.push(part);
        return part;
    }

    private void awaitEnd() throws InterruptedException {
        if (launch.runFor() == null) {
            ended.await();
        } else {
            ended.await(launch.runFor().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("closing: {}", e.toString());
            }
        }
        Platform.exit();
    }

    /** A new configuration counts from the next time that a part asks for it. */
    private record Reloading(AtomicReference<KioskConfig> config, Content content) implements ConfigListener {

        @Override
        public void accepted(KioskConfig newer) {
            KioskConfig before = config.getAndSet(newer);
            if (!before.feeds().equals(newer.feeds())
                    || !before.loop().equals(newer.loop())
                    || !before.hubLink().equals(newer.hubLink())) {
                content.follow(newer);
            }
            LOG.info("the configuration was taken over");
        }

        @Override
        public void refused(List<ConfigProblem> problems) {
            problems.forEach(problem -> LOG.error("configuration: {}; the old values stay in force", problem));
        }
    }
}
