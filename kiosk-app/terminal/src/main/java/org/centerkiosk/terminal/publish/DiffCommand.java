package org.centerkiosk.terminal.publish;

import java.util.concurrent.Callable;
import org.centerkiosk.core.edition.Difference;
import org.centerkiosk.core.edition.DifferenceLines;
import org.centerkiosk.core.hub.HubOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk publish diff N}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "what a draft changes: new, changed, moved, cancelled and removed events")
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(paramLabel = "N", description = "the draft, as kiosk publish list shows it")
    private int number;

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), hub, this::diff);
    }

    private void diff(Desk desk) throws PublishException {
        HubOverview overview = PublishException.answered(desk.staff().overview());
        Editions editions = new Editions(desk);
        DifferenceLines.of(Difference.between(
                        editions.publishedEvents(overview.edition()),
                        editions.draft(number).content().events(),
                        desk.clock().instant()))
                .forEach(desk.dialogue()::say);
    }
}
