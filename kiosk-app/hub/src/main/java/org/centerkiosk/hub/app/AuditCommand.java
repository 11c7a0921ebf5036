package org.centerkiosk.hub.app;

import java.util.List;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk hub audit}. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "the log of who did what: verify, show")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: kiosk hub audit verify, or kiosk hub audit show");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "compute every hash again; 0 where nothing was changed",
                "Note the number and hash that it prints: only they tell a log that was rewritten as a whole."
            })
    int verify(
            @Mixin HubOptions options,
            @Option(
                            names = "--noted",
                            paramLabel = "NUMBER:HASH",
                            description = "what an earlier run printed; must still be so")
                    @Nullable
                    String noted)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            AuditVerdict verdict = hub.audit().verify();
            if (verdict instanceof AuditVerdict.Broken(long number, String what)) {
                throw new HubException("the log is not as it was written: entry " + number + " " + what);
            }
            if (noted != null) {
                requireNoted(hub, noted);
            }
            AuditVerdict.Intact intact = (AuditVerdict.Intact) verdict;
            say("intact: " + intact.entries() + ":" + intact.hash());
            return 0;
        }
    }

    private void requireNoted(HubContext hub, String noted) throws HubException {
        String[] parts = noted.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw new ParameterException(spec.commandLine(), "--noted is a number and a hash: 12:3f…");
        }
        long number = Long.parseLong(parts[0]);
        List<AuditEntry> found = hub.audit().before(number + 1, 1);
        if (found.isEmpty()
                || found.getFirst().number() != number
                || !found.getFirst().hash().equals(parts[1])) {
            throw new HubException("the log was rewritten: entry " + number + " is not the one that was noted");
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "the newest entries, oldest first")
    int show(
            @Mixin HubOptions options,
            @Option(
                            names = "--last",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "how many (default ${DEFAULT-VALUE})")
                    int last)
            throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            hub.audit()
                    .latest(last)
                    .reversed()
                    .forEach(entry -> say("%d\t%s\t%s\t%s\t%s\t%s"
                            .formatted(
                                    entry.number(),
                                    entry.at(),
                                    entry.actor(),
                                    entry.action(),
                                    entry.subject(),
                                    entry.details())
                            .stripTrailing()));
            return 0;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
