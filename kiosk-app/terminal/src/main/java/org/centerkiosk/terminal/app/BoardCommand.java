package org.centerkiosk.terminal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk board}: the television. */
@Command(name = "board", mixinStandardHelpOptions = true, description = "a television: the same without touch")
final class BoardCommand implements Callable<Integer> {

    @Mixin
    private ScreenOptions options = new ScreenOptions();

    @Override
    public Integer call() throws Exception {
        return RoleLauncher.run(Launch.Role.BOARD, options);
    }
}
