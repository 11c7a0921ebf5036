package org.centerkiosk.terminal.publish;

import java.util.concurrent.Callable;
import org.centerkiosk.core.trust.PublicKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiosk publish key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "makes your signing key on this machine, under a passphrase, and offers its public part to the hub",
            "where the key file is there already, it is offered again and nothing is made"
        })
final class KeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Override
    public Integer call() {
        return Desk.open(spec.commandLine(), hub, this::offer);
    }

    private void offer(Desk desk) throws PublishException {
        PublicKey made = key.makeOrRead(hub.account(), desk.dialogue());
        PublishException.answered(desk.staff().offer(made));
        desk.dialogue().say("key " + made.kid() + " of " + hub.account() + " is known at the hub");
        desk.dialogue()
                .say("it counts once a root names it; at the hub, with the offline keys: kiosk hub root add-signer "
                        + hub.account());
    }
}
