package org.centerkiosk.terminal.app;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Where the program starts. It does not extend JavaFX's Application, so that it starts from a plain class path. */
public final class Main {

    private static final Set<String> SCREENS = Set.of("lobby", "board", "demo");
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    /** Exit codes: 0, 1 failure, 2 usage. */
    public static void main(String[] arguments) {
        // Posters are drawn by Java2D, which must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        if (isForScreen(arguments)) {
            Toolkit.begin();
        }
        System.exit(execute(arguments));
    }

    private static boolean isForScreen(String... arguments) {
        List<String> given = List.of(arguments);
        return !given.isEmpty()
                && SCREENS.contains(given.getFirst())
                && given.stream().noneMatch(HELP::contains);
    }

    static int execute(String... arguments) {
        return new CommandLine(new KioskCommand())
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (failure instanceof UsageException) {
                        commandLine.getErr().println("kiosk: " + failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
