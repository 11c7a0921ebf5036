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
        List<String> given = List.of(arguments);
        System.exit(execute(isForScreen(given) ? Begun.with(given) : begunNothing(), given));
    }

    private static Begun begunNothing() {
        System.setProperty("java.awt.headless", "true");
        return Begun.NOTHING;
    }

    private static boolean isForScreen(List<String> given) {
        return !given.isEmpty()
                && SCREENS.contains(given.getFirst())
                && given.stream().noneMatch(HELP::contains);
    }

    private static int execute(Begun begun, List<String> given) {
        return isForScreen(given)
                ? run(screen(begun, given.getFirst()), given.subList(1, given.size()))
                : run(new CommandLine(new KioskCommand()), given);
    }

    /** The one command of a screen: to build all of them takes longer than its first picture may. */
    private static CommandLine screen(Begun begun, String name) {
        Object command = switch (name) {
            case "lobby" -> new LobbyCommand(begun);
            case "board" -> new BoardCommand(begun);
            default -> new DemoCommand(begun);
        };
        return new CommandLine(command).setCommandName("kiosk " + name);
    }

    private static int run(CommandLine program, List<String> arguments) {
        return program.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (failure instanceof UsageException) {
                        commandLine.getErr().println("kiosk: " + failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                })
                .execute(arguments.toArray(String[]::new));
    }
}
