package org.centerkiosk.terminal.publish;

import java.util.concurrent.Callable;
import org.centerkiosk.core.hub.HubDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk publish withdraw N}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "takes a draft back, also one that waits for its time; what is published is rolled back instead")
final class WithdrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(paramLabel = "N", description = "the draft, as kiosk publish list shows it")
    private int number;

    @Option(names = "--yes", description = "ask nothing but secrets")
    private boolean yes;

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), hub, this::withdraw);
    }

    private void withdraw(Desk desk) throws PublishException {
        desk.dialogue()
                .say(ListCommand.line(PublishException.answered(desk.staff().draft(number))));
        desk.dialogue().confirm("withdraw it?", yes);
        HubDraft draft = PublishException.answered(desk.staff().withdraw(number));
        desk.dialogue().say("draft " + draft.draft() + " is withdrawn");
    }
}
