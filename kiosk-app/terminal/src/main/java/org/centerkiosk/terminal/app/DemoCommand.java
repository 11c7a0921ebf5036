package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.terminal.demo.DemoConfig;
import org.centerkiosk.terminal.demo.DemoHome;
import org.centerkiosk.terminal.demo.DemoHub;
import org.centerkiosk.terminal.demo.DemoServer;
import org.centerkiosk.terminal.demo.HubProgram;
import org.centerkiosk.terminal.demo.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk demo}: a district centre's coming month, served over HTTP on this machine and shown by the lobby. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "the lobby with the coming month of a made-up district centre, and beside it the centre's hub as a process of"
                    + " its own; how a change is published while it runs is printed"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

    private final Begun begun;

    @Mixin
    private ScreenOptions options = new ScreenOptions();

    @Option(names = "--board", description = "show the television instead of the touch terminal")
    private boolean board;

    @Option(
            names = "--offline-after",
            paramLabel = "DURATION",
            converter = ScreenOptions.DurationConverter.class,
            description = "let the centre's server fail after that time, to see the screens go on")
    private @Nullable Duration offlineAfter;

    /** For the list of commands. */
    DemoCommand() {
        this(Begun.NOTHING);
    }

    DemoCommand(Begun begun) {
        this.begun = begun;
    }

    @Override
    public Integer call() throws Exception {
        Path home = DemoHome.in(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
        ConfigSources plain = ConfigSources.ofThisMachine(null, options.asSettings());
        var zone = new ConfigLoader(plain).load().config().venue().zone();
        Clock clock = RoleLauncher.clock(options.instant(zone), zone);
        Path storage = Files.createDirectories(home.resolve("state"));
        DemoHub.forget(storage);
        try (DemoServer server = DemoServer.start(clock, 0);
                DemoHub hub = hub(home, storage, server)) {
            Path file = home.resolve("demo.properties");
            Files.writeString(file, DemoConfig.text(server.uri(), clock, storage));
            if (offlineAfter != null) {
                CompletableFuture.delayedExecutor(offlineAfter.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> fail(server, hub));
            }
            options.config = file;
            return RoleLauncher.run(begun, board ? Launch.Role.BOARD : Launch.Role.LOBBY, options);
        }
    }

    /** Null where the hub's program is not at hand, and for another day than today: what a hub signs is of its day. */
    private @Nullable DemoHub hub(Path home, Path storage, DemoServer server) throws IOException {
        Optional<HubProgram> program = HubProgram.atHand();
        if (options.at != null || program.isEmpty()) {
            LOG.info("the demo's feeds are shown without a hub");
            return null;
        }
        return DemoHub.begin(program.get(), home, storage, server.uri(), System.out);
    }

    private static void fail(DemoServer server, @Nullable DemoHub hub) {
        server.setOutage(Outage.DOWN);
        if (hub != null) {
            hub.fail();
        }
    }
}
