package org.centerkiosk.terminal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk board}: the television. */
@Command(name = "board", mixinStandardHelpOptions = true, description = "a television: the same without touch")
final class BoardCommand implements Callable<Integer> {

    private final Begun begun;

    @Mixin
    private ScreenOptions options = new ScreenOptions();

    /** For the list of commands. */
    BoardCommand() {
        this(Begun.NOTHING);
    }

    BoardCommand(Begun begun) {
        this.begun = begun;
    }

    @Override
    public Integer call() throws Exception {
        return RoleLauncher.run(begun, Launch.Role.BOARD, options);
    }
}
