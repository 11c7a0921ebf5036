package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.venue.VenueDifference;
import org.centerkiosk.hub.venue.VenueFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub venue}: the centre's tree, also while the hub runs. */
@Command(name = "venue", mixinStandardHelpOptions = true, description = "the centre's venues: list, import")
final class VenueCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: kiosk hub venue list");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "all venues, as the CSV that import and kiosk hub init take")
    int list(@Mixin HubOptions options) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            spec.commandLine().getOut().print(VenueFile.write(hub.venues().tree()));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "put the venues of a file in the place of all that are there; this is logged",
                "A venue that a published event or an enrolled terminal needs is not removed."
            })
    int replace(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "FILE", description = "CSV with the columns id,kind,parent,name,english")
                    Path file)
            throws HubException {
        VenueTree next = read(file);
        try (HubContext hub = HubContext.open(options)) {
            return switch (new VenueImport(hub.database(), hub.centre(), hub.audit()).replace(next)) {
                case VenueImport.Result.Done(VenueDifference difference) -> {
                    difference.lines().forEach(this::say);
                    say(
                            difference.isNone()
                                    ? "nothing differs"
                                    : difference + "; screens know it with the next edition");
                    yield 0;
                }
                case VenueImport.Result.Refused(List<String> why) ->
                    throw new HubException(
                            "nothing was changed" + System.lineSeparator() + String.join(System.lineSeparator(), why));
            };
        }
    }

    private static VenueTree read(Path file) throws HubException {
        try {
            return VenueFile.read(file);
        } catch (NoSuchFileException e) {
            throw new HubException(file + " is not there; nothing was changed", e);
        } catch (IOException e) {
            throw new HubException(file + " cannot be read (" + e.getMessage() + "); nothing was changed", e);
        } catch (IllegalArgumentException e) {
            throw new HubException(e.getMessage() + "; nothing was changed", e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
