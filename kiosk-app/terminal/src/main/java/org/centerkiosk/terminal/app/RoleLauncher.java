package org.centerkiosk.terminal.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;

/** From the command line to a running role. */
final class RoleLauncher {

    private RoleLauncher() {}

    static int run(Begun begun, Launch.Role role, ScreenOptions options) throws Exception {
        ConfigLoader loader = new ConfigLoader(ConfigSources.ofThisMachine(options.config, options.asSettings()));
        ConfigResult result = loader.load();
        // A terminal starts also with mistakes, on what can be used: a typing mistake must not make a black screen.
        ZoneId zone = result.config().venue().zone();
        Clock clock = clock(options.instant(zone), zone);
        Launch launch = new Launch(begun, role, loader, result, clock, options.shots, options.every, options.runFor);
        return begun.starts().recovery().isPlain() ? PlainRun.run(launch) : TerminalApp.run(launch);
    }

    /** The machine's clock, moved so that it begins at {@code at}. */
    static Clock clock(@org.jspecify.annotations.Nullable Instant at, ZoneId zone) {
        Clock system = Clock.system(zone);
        return at == null ? system : Clock.offset(system, Duration.between(system.instant(), at));
    }
}
