package org.centerkiosk.hub.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiosk hub}: runs the hub until it is told to end. */
@Command(
        name = "kiosk hub",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"中心枢纽", "the hub: takes schedules that people signed, and serves every screen of a centre"},
        subcommands = {
            InitCommand.class,
            AccountCommand.class,
            RootCommand.class,
            VenueCommand.class,
            CodeCommand.class,
            FleetCommand.class,
            AuditCommand.class,
            VaultCommand.class,
            PersonCommand.class
        })
final class HubCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options = new HubOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws HubException {
        return new HubRun(options, spec.commandLine().getOut()).untilEnded();
    }
}
