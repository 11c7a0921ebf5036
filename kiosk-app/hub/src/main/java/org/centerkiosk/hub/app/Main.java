package org.centerkiosk.hub.app;

import org.centerkiosk.hub.store.StoreException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the hub starts. */
public final class Main {

    private Main() {}

    /** Exit codes: 0, 1 failure, 2 usage. The arguments are those behind {@code kiosk hub}. */
    public static void main(String[] arguments) {
        // Pictures are decoded, never shown.
        System.setProperty("java.awt.headless", "true");
        System.exit(execute(new CommandLine(new HubCommand()), arguments));
    }

    static int execute(CommandLine program, String... arguments) {
        return program.setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof HubException || failure instanceof StoreException) {
                        LoggerFactory.getLogger(Main.class).debug("the command failed", failure);
                        command.getErr().println("kiosk hub: " + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
