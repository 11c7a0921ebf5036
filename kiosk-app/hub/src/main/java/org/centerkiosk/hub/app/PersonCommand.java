package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.trust.OwnerFile;
import org.centerkiosk.hub.message.MessageRoutes;
import org.centerkiosk.hub.privacy.People;
import org.centerkiosk.hub.staff.AuditLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk hub person}: works on the hub's machine, also while the hub runs; each use is logged. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "what is known of a phone number: export, erase")
final class PersonCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: kiosk hub person export NUMBER");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "all that is kept under a phone number, as JSON; this is logged")
    int export(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NUMBER", description = "such as 13800138000 or +8613800138000") String number,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "a new file for its owner alone; by default standard output")
                    @Nullable
                    Path out)
            throws HubException {
        PhoneNumber phone = phone(number);
        try (HubContext hub = HubContext.open(options)) {
            byte[] json = people(hub).export(phone, AuditLog.CONSOLE);
            if (out == null) {
                spec.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
            } else {
                OwnerFile.writeNew(out, json);
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new HubException(out + " is there already; name another file with --out", e);
        } catch (IOException e) {
            throw new HubException(out + " cannot be written (" + e + "); name another file with --out", e);
        }
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = {
                "overwrite all that is kept under a phone number; this is logged and cannot be undone",
                "Registrations keep their seats without a person: cancel first what is still to come."
            })
    int erase(
            @Mixin HubOptions options,
            @Parameters(paramLabel = "NUMBER", description = "such as 13800138000 or +8613800138000") String number)
            throws HubException {
        PhoneNumber phone = phone(number);
        try (HubContext hub = HubContext.open(options)) {
            int erased = people(hub).erase(phone, AuditLog.CONSOLE).size();
            spec.commandLine().getOut().println(erased + " registrations have no person any more");
            return 0;
        }
    }

    private PhoneNumber phone(String typed) {
        return switch (PhoneNumbers.read(typed, "CN")) {
            case PhoneReading.Valid(PhoneNumber number) -> number;
            case PhoneReading.Invalid _ ->
                throw new ParameterException(spec.commandLine(), "this is no phone number; write it as +8613800138000");
        };
    }

    private static People people(HubContext hub) throws HubException {
        return new People(
                hub.database(),
                hub.centre(),
                new VaultSealer(hub.vault()),
                hub.audit(),
                hub.clock(),
                MessageRoutes.forgetting(hub.centre()));
    }
}
