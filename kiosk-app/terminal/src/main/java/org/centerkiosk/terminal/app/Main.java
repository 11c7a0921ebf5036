package org.centerkiosk.terminal.app;

import picocli.CommandLine;

/** Where the program starts. It does not extend JavaFX's Application, so that it starts from a plain class path. */
public final class Main {

    private Main() {}

    /** Exit codes: 0, 1 failure, 2 usage. */
    public static void main(String[] arguments) {
        // Posters are drawn by Java2D, which must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        System.exit(execute(arguments));
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
