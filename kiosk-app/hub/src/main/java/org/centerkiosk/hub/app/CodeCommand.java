package org.centerkiosk.hub.app;

import java.util.concurrent.Callable;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.fleet.JoinCodes;
import org.centerkiosk.hub.fleet.JoinTerms;
import org.centerkiosk.hub.staff.AuditLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk hub code}: a join code for a terminal, or for several. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = {
            "a join code: good for one terminal within 15 minutes",
            "With --batch it is for several, which wait for approval: kiosk hub fleet approve."
        })
final class CodeCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--venue",
            paramLabel = "ID",
            description = "where the terminal stands; without it, it says so itself")
    private @Nullable String venue;

    @Option(names = "--role", paramLabel = "ROLE", description = "lobby, board …; without it, it says so itself")
    private @Nullable String role;

    @Option(names = "--batch", paramLabel = "N", description = "for so many terminals")
    private @Nullable Integer batch;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "1",
            description = "how long a batch code is good, 1 to 7 (default ${DEFAULT-VALUE})")
    private int days;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            JoinTerms terms = terms();
            if (hub.config().publicUrl() == null && hub.config().listen().port() == 0) {
                throw new HubException("where this hub can be reached is not known; set hub.publicUrl");
            }
            JoinLines lines = JoinLines.of(hub, ServerSettings.of(hub.config()), 0);
            JoinCodes.Issued issued = FleetParts.of(hub.database(), hub.centre(), hub.audit(), hub.clock())
                    .codes()
                    .issue(terms, AuditLog.CONSOLE)
                    .orElseThrow(() -> new HubException("the centre has no venue " + venue));
            spec.commandLine().getOut().println(lines.line(issued.code()).line());
            spec.commandLine()
                    .getErr()
                    .println("good until " + issued.expires() + "; on the terminal: kiosk enrol LINE");
            return 0;
        }
    }

    private JoinTerms terms() {
        try {
            return batch == null ? JoinTerms.single(venue, role) : JoinTerms.batch(batch, days, venue, role);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
