package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.terminal.link.TerminalStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiosk status}: what the terminal on this machine shows. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "what the lobby or board on this machine shows, of which edition, since when it knows of nothing newer, and"
                    + " what is wrong",
            "exits 1 where no terminal runs or something is wrong"
        })
final class StatusCommand implements Callable<Integer> {

    /** Written anew every five minutes at least. */
    private static final Duration ALIVE = Duration.ofMinutes(6);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", description = "read this configuration file over the system's")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Path storage = new ConfigLoader(ConfigSources.ofThisMachine(config, Map.of()))
                .load()
                .config()
                .storage()
                .directory();
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println("hub:      " + hub(HubLink.read(storage)));
            Optional<TerminalStatus> status = TerminalStatus.read(storage);
            if (status.isEmpty()) {
                out.println("terminal: never ran here (" + storage + ")");
                return 1;
            }
            return print(status.get(), out);
        } catch (IOException e) {
            spec.commandLine().getErr().println("kiosk: " + e.getMessage());
            return 1;
        }
    }

    private static String hub(Optional<HubLink> link) {
        return link.map(found -> (found.hub() == null
                                ? "none, editions come by hand"
                                : found.hub().url())
                        + (found.name().isEmpty() ? "" : ", this terminal is " + found.name())
                        + (found.venue() == null ? "" : ", venue " + found.venue()))
                .orElse("none, this machine is not enrolled; the configured feeds are shown");
    }

    private static int print(TerminalStatus status, PrintWriter out) {
        Instant now = Clock.systemUTC().instant();
        Duration age = Duration.between(status.at(), now);
        boolean isAlive = age.compareTo(ALIVE) < 0;
        out.println("terminal: " + status.role() + " " + status.version() + ", "
                + (isAlive ? "runs" : "does not run; it said this last") + " (" + status.at() + ")");
        out.println("shows:    "
                + (status.edition() == 0
                        ? status.events() + " events"
                        : "edition " + status.edition() + " with " + status.events() + " events, SHA-256 "
                                + status.editionSha256()));
        if (status.takeover() > 0) {
            out.println("takeover: " + status.takeover());
        }
        out.println("as of:    " + (status.asOf() == null ? "never" : status.asOf())
                + (status.offline() ? ", nothing newer can be had" : ""));
        if (status.outbox() > 0) {
            out.println("waiting:  " + status.outbox() + " sign-ups or cancellations for the hub");
        }
        status.problems().forEach(problem -> out.println("problem:  " + problem));
        return isAlive && status.problems().isEmpty() ? 0 : 1;
    }
}
