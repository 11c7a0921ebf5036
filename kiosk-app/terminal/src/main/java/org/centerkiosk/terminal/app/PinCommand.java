package org.centerkiosk.terminal.app;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.centerkiosk.terminal.takeover.PinHash;
import org.centerkiosk.terminal.takeover.PinRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiosk pin}. */
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        description = "makes the line of the configuration that holds the staff PIN, with which a screen is taken down")
final class PinCommand implements Callable<Integer> {

    private static final int LONGEST_FILE = 64;

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "read the PIN from the first line of that file, or of standard input with -")
    @Nullable
    private Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        char[] pin = file == null ? asked() : read(file);
        try {
            PinRule.fault(pin).ifPresent(fault -> {
                throw new UsageException(fault);
            });
            spec.commandLine().getOut().println("staff.pin = " + PinHash.of(pin, new SecureRandom()));
            return 0;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static char[] asked() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageException("nobody can be asked for the PIN here; run it on a terminal, or give --pin-file");
        }
        char[] first = console.readPassword("staff PIN (%d to %d digits): ", PinRule.SHORTEST, PinRule.LONGEST);
        char[] second = console.readPassword("once more: ");
        boolean same = first != null && second != null && Arrays.equals(first, second);
        if (second != null) {
            Arrays.fill(second, '\0');
        }
        if (!same) {
            throw new UsageException("the two PINs differ; nothing was made");
        }
        return first;
    }

    private static char[] read(Path file) throws IOException {
        try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").strip().toCharArray();
        }
    }
}
