package org.centerkiosk.hub.app;

import java.io.IOException;
import org.centerkiosk.hub.privacy.VaultCare;
import org.centerkiosk.hub.privacy.VaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub vault}: the keys to what is personal in the database. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "the keys to names and phone numbers in the database: show, rotate, give-up")
final class VaultCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: kiosk hub vault show");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "check the keysets, and count their keys")
    int show(@Mixin HubOptions options) throws HubException {
        try (HubContext hub = HubContext.open(options)) {
            care(hub).describe().forEach(spec.commandLine().getOut()::println);
            return 0;
        } catch (VaultException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "give a keyset a new key, which seals from now on; what is sealed already still opens",
                "Stop every hub of the centre first, and copy the folder vault to the others afterwards."
            })
    int rotate(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME", description = "records, phone-index, terminals or residents") String name)
            throws HubException {
        if (!VaultCare.isKeyset(name)) {
            throw new ParameterException(
                    spec.commandLine(), "no such keyset: " + name + "; " + String.join(", ", VaultCare.names()));
        }
        return alone(options, care -> care.rotate(name), "the keyset " + name + " has a new key");
    }

    @Command(
            name = "give-up",
            mixinStandardHelpOptions = true,
            description = {
                "make a keyset anew of which no copy is left",
                "What the lost one sealed stays closed for ever; registrations keep their seats and codes."
            })
    int giveUp(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NAME", description = "records, phone-index, terminals or residents") String name,
            @Option(names = "--no-copy-is-left", required = true, description = "yes, I looked for a backup")
                    boolean sure)
            throws HubException {
        if (!sure || !VaultCare.isKeyset(name)) {
            throw new ParameterException(
                    spec.commandLine(), "no such keyset: " + name + "; " + String.join(", ", VaultCare.names()));
        }
        return alone(options, care -> care.giveUp(name), "the keyset " + name + " was made anew");
    }

    private interface Deed {
        void run(VaultCare care) throws VaultException;
    }

    /** A hub that runs would go on with the keys that it read at its start. */
    private int alone(HubOptions options, Deed deed, String done) throws HubException {
        try (HubContext hub = HubContext.open(options);
                HubLock _ =
                        HubLock.take(hub.folder().lock(), hub.folder().path().toString())) {
            deed.run(care(hub));
            spec.commandLine()
                    .getOut()
                    .println(done + "; back it up: " + hub.folder().vault());
            return 0;
        } catch (VaultException | IOException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
    }

    private static VaultCare care(HubContext hub) {
        return new VaultCare(hub.folder().vault(), hub.database(), hub.centre(), hub.clock(), hub.audit());
    }
}
