package org.centerkiosk.terminal.app;

import org.centerkiosk.terminal.publish.PublishCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk}: names the roles and tools. */
@Command(
        name = "kiosk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"文明实践一体机", "Center Kiosk: the lobby terminal of a community centre"},
        footer = "  hub       the centre's server, a program of its own: kiosk hub --help",
        subcommands = {
            DemoCommand.class,
            DoctorCommand.class,
            LobbyCommand.class,
            BoardCommand.class,
            DeskCommand.class,
            ConfigCommand.class,
            EnrolCommand.class,
            ExportCommand.class,
            AdmitCommand.class,
            PinCommand.class,
            PinyinCommand.class,
            PublishCommand.class,
            ScanCommand.class,
            SessionsCommand.class,
            StatusCommand.class
        })
final class KioskCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to run, such as: kiosk demo");
    }
}
