package org.centerkiosk.terminal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk lobby}: the touch terminal. */
@Command(name = "lobby", mixinStandardHelpOptions = true, description = "the touch terminal in the lobby")
final class LobbyCommand implements Callable<Integer> {

    private final Begun begun;

    @Mixin
    private ScreenOptions options = new ScreenOptions();

    /** For the list of commands. */
    LobbyCommand() {
        this(Begun.NOTHING);
    }

    LobbyCommand(Begun begun) {
        this.begun = begun;
    }

    @Override
    public Integer call() throws Exception {
        return RoleLauncher.run(begun, Launch.Role.LOBBY, options);
    }
}
