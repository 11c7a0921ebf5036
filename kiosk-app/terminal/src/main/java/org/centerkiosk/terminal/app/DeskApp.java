package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.desk.DeskSettings;
import org.centerkiosk.core.frontdesk.FrontDeskHub;
import org.centerkiosk.core.frontdesk.FrontDeskSettings;
import org.centerkiosk.core.frontdesk.HubFrontDesk;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.terminal.desk.DeskScreen;
import org.centerkiosk.terminal.desk.DeskService;
import org.centerkiosk.terminal.desk.ToneSpeaker;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.link.Enrolment;
import org.centerkiosk.terminal.link.HubReporter;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root of the front desk: makes the objects by their constructors, starts them, closes them in reverse. */
final class DeskApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskApp.class);

    private static final int LOOK_SECONDS = 2;

    /** Of its own within the terminal's storage. */
    private static final String FOLDER = "desk";

    private final KioskConfig config;
    private final Path storage;
    private final TerminalCredential credential;
    private final FxBridge bridge = new FxBridge();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Clock clock;
    private final ScheduledExecutorService clockwork;
    private final ExecutorService workers;
    private @Nullable Scene scene;

    private DeskApp(KioskConfig config, TerminalCredential credential) {
        this.config = config;
        this.storage = config.storage().directory();
        this.credential = credential;
        this.clock = Clock.system(config.venue().zone());
        this.clockwork = own(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory()));
        this.workers = own(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** @param size of the window, null for as large as the screen */
    static DeskApp open(KioskConfig config, ScreenOptions.@Nullable Size size) throws Exception {
        DeskApp app = new DeskApp(config, credential(config.storage().directory()));
        try {
            app.start(size);
            return app;
        } catch (Exception e) {
            app.close();
            throw e;
        }
    }

    private static TerminalCredential credential(Path storage) throws IOException {
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        if (!Files.exists(file)) {
            throw new UsageException("this machine is not enrolled, so there is no hub to ask: there is no " + file
                    + "; at the hub run: kiosk hub code, and here: kiosk enrol --role desk CODE");
        }
        return TerminalCredential.read(file);
    }

    private void start(ScreenOptions.@Nullable Size size) throws Exception {
        DeskWitness witness = new DeskWitness();
        Content content = own(Content.open(config, storage, clock, (int) DeskWindow.WIDTH, witness));
        HubFrontDesk desk = own(desk(content, witness));
        witness.listens(desk.hints());
        DeskService service = own(new DeskService(
                desk,
                clock,
                new DeskService.Setting(
                        Convert.language(config.display().language()),
                        config.signUp().region(),
                        config.staff().lockAfter(),
                        new ToneSpeaker(workers),
                        workers)));
        Pictures pictures =
                own(new Pictures(image -> content.store().get().media().get(image), bridge));
        DeskScreen screen = show(service, pictures, size);
        own(bridge.follow(desk.state(), state -> screen.refresh()));
        own(bridge.follow(service.changes(), unused -> screen.refresh()));
        HubReporter reporter = own(new HubReporter(storage, "desk", Version.number(), Clock.systemUTC(), workers));
        own(content.store().subscribe(reporter::drawn));
        own(desk.state().subscribe(state -> reporter.waits(state.pending(), state.trouble())));
        every(LOOK_SECONDS, content::lookAgain);
        every(1, () -> {
            service.tick();
            reporter.tick(config.hubLink().heartbeat());
            bridge.execute(screen::refresh);
        });
        LOG.info("the front desk runs");
    }

    private HubFrontDesk desk(Content content, DeskWitness witness) throws IOException, StoreException {
        HubTransport transport = own(new HubTransport(credential.hub()));
        return HubFrontDesk.open(
                new FrontDeskSettings(
                        Files.createDirectories(storage.resolve(FOLDER)),
                        credential.key(),
                        () -> content.store().get().programme(),
                        witness::trust,
                        Clock.systemUTC(),
                        DeskSettings::sinceStart,
                        config.venue().zone(),
                        FrontDeskSettings.Pace.STANDARD,
                        RandomGenerator.getDefault()),
                FrontDeskHub.of(transport, Clock.systemUTC()));
    }

    private DeskScreen show(DeskService service, Pictures pictures, ScreenOptions.@Nullable Size size) {
        DeskWindow window = DeskWindow.open(
                bridge,
                () -> new DeskScreen(
                        service,
                        new Wordings(config.venue().zone()),
                        pictures,
                        config.venue().seal()),
                size,
                ended::countDown);
        scene = window.scene();
        return window.screen();
    }

    private void every(int seconds, Runnable task) {
        clockwork.scheduleAtFixedRate(() -> guarded(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /** A clock that stopped at the first exception would freeze the desk for good. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("the clockwork stumbled", e);
        }
    }

    /** Null before it is open. */
    @Nullable
    Scene scene() {
        return scene;
    }

    void picture(Path folder, Duration every) throws IOException {
        if (scene != null) {
            own(new Shots(scene, folder, every, bridge, clockwork, workers));
        }
    }

    /** Until the window is closed, or for so long. */
    void awaitEnd(@Nullable Duration runFor) throws InterruptedException {
        if (runFor == null) {
            ended.await();
        } else {
            ended.await(runFor.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private <T extends AutoCloseable> T own(T part) {
        opened.push(part);
        return part;
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
}
