package org.centerkiosk.hub.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.centerkiosk.hub.edition.Publishing;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.FleetTable;
import org.centerkiosk.hub.fleet.Terminal;
import org.centerkiosk.hub.fleet.TerminalStatus;
import org.centerkiosk.hub.staff.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub fleet}: the terminals and what is wrong with them. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = "the terminals, what they show and what is wrong; approve, revoke")
final class FleetCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--json", description = "as GET /v1/fleet answers it")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            int edition = Publishing.newestEdition(hub.database(), hub.centre());
            List<TerminalStatus> fleet = parts(hub).fleet().list(edition);
            if (isJson) {
                say(FleetTable.json(fleet, edition, hub.clock().instant()));
            } else {
                FleetTable.lines(fleet, edition, hub.clock().instant()).forEach(this::say);
            }
            return 0;
        }
    }

    @Command(name = "approve", mixinStandardHelpOptions = true, description = "let a terminal in that waits")
    int approve(@Mixin HubOptions options, @Parameters(paramLabel = "ID") String id) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            return tell(parts(hub).terminals().approve(id, AuditLog.CONSOLE), id, "is let in");
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "believe a terminal no more, from its next request on")
    int revoke(@Mixin HubOptions options, @Parameters(paramLabel = "ID") String id) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            return tell(parts(hub).terminals().revoke(id, AuditLog.CONSOLE), id, "is revoked");
        }
    }

    private static FleetParts parts(HubContext hub) {
        return FleetParts.of(hub.database(), hub.centre(), hub.audit(), hub.clock());
    }

    private int tell(Optional<Terminal> terminal, String id, String what) throws HubException {
        Terminal found = terminal.orElseThrow(() -> new HubException(
                "there is no terminal " + id + ", or it is not in that state; kiosk hub fleet names them"));
        say(found.name() + " " + what);
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
