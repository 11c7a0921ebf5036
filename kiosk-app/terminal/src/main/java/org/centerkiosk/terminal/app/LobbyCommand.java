package org.centerkiosk.terminal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk lobby}: the touch terminal. */
@Command(name = "lobby", mixinStandardHelpOptions = true, description = "the touch terminal in the lobby")
final class LobbyCommand implements Callable<Integer> {

    @Mixin
    private ScreenOptions options = new ScreenOptions();

    @Override
    public Integer call() throws Exception {
        return RoleLauncher.run(Launch.Role.LOBBY, options);
    }
}
