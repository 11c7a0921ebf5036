package org.centerkiosk.terminal.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.HubWitness;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.watch.ServiceManager;
import org.centerkiosk.terminal.link.HubReporter;
import org.centerkiosk.terminal.plain.PlainPage;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.watch.Recovery;
import org.centerkiosk.terminal.watch.Starts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A role with a screen after it crashed again and again: for a while a plain page of today's events, then it ends in
 * order, so that the next start dares everything again.
 */
final class PlainRun {

    private static final Logger LOG = LoggerFactory.getLogger(PlainRun.class);

    private static final Duration WHILE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(4);

    /** Pictures are not shown. */
    private static final int NO_SIDE = 16;

    private final Launch launch;
    private final Starts starts;
    private final ServiceManager manager = ServiceManager.ofThisProcess();
    private final AtomicBoolean isReady = new AtomicBoolean();

    private PlainRun(Launch launch) {
        this.launch = launch;
        this.starts = launch.begun().starts();
    }

    static int run(Launch launch) throws Exception {
        launch.begun().starts().problems().forEach(LOG::error);
        PlainRun run = new PlainRun(launch);
        Runtime.getRuntime().addShutdownHook(new Thread(run::end, "tells-the-end"));
        run.show();
        return 0;
    }

    private void show() throws Exception {
        KioskConfig config = launch.configured().config();
        Path storage = Files.createDirectories(config.storage().directory());
        Duration time = launch.runFor() == null ? WHILE : launch.runFor();
        try (ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("clockwork").factory());
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                HubReporter reporter = new HubReporter(
                        storage,
                        launch.role().name().toLowerCase(Locale.ROOT),
                        Version.number(),
                        Clock.systemUTC(),
                        workers);
                Opened content = content(config, storage)) {
            reporter.shows(0, starts.problems());
            try (PlainPage page = PlainPage.open(
                    config.venue().name(),
                    content.state(),
                    new Wordings(config.venue().zone()),
                    launch.clock(),
                    this::drawn)) {
                clockwork.scheduleAtFixedRate(
                        () -> {
                            page.refresh();
                            reporter.tick(config.hubLink().heartbeat());
                        },
                        0,
                        LOOK.toSeconds(),
                        TimeUnit.SECONDS);
                new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Told to end, or ending by itself; what crashes or is killed does not come here. */
    private void end() {
        starts.endInOrder();
        manager.stopping("tries everything again");
    }

    private void drawn() {
        if (isReady.compareAndSet(false, true)) {
            manager.ready("shows a plain page");
        }
        manager.alive();
    }

    /** What there is to show, and how to close it. */
    private record Opened(Supplier<SyncState> state, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Nothing of it where it is a suspect itself, or does not open. */
    private Opened content(KioskConfig config, Path storage) {
        if (starts.recovery() == Recovery.PLAIN) {
            try {
                Content content = Content.open(config, storage, launch.clock(), NO_SIDE, HubWitness.NOBODY);
                Store<SyncState> store = content.store();
                return new Opened(store::get, content::close);
            } catch (RuntimeException e) {
                LOG.error("the content cannot be opened, none of it is shown", e);
            }
        }
        return new Opened(SyncState::initial, () -> {});
    }
}
