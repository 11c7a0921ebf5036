package org.centerkiosk.hub.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and passphrases: asked for on the console, or the next line of a file, {@code -} for standard input. Never on
 * the command line, where every user of the machine could read them.
 */
final class Secrets {

    private static final int TRIES = 3;
    private static final int LONGEST = 1_000;

    private final @Nullable Console console;
    private final Function<Path, Reader> files;
    private @Nullable Path openFile;
    private @Nullable BufferedReader open;

    Secrets() {
        this(terminal(), Secrets::reader);
    }

    Secrets(@Nullable Console console, Function<Path, Reader> files) {
        this.console = console;
        this.files = files;
    }

    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    boolean canAsk() {
        return console != null;
    }

    /** Asks for a line that is no secret. */
    String ask(String question) {
        Console asked = console;
        if (asked == null) {
            throw new IllegalStateException("there is no console to ask on");
        }
        String line = asked.readLine("%s", question);
        return line == null ? "" : line.strip();
    }

    /** One that is there already: for what it opens, the caller finds out whether it is right. */
    char[] known(String what, @Nullable Path file) throws HubException {
        return known(what, file, "--passphrase-file");
    }

    /** Likewise, with the option that names the file. */
    char[] known(String what, @Nullable Path file, String option) throws HubException {
        return file != null ? line(what, file) : askOnce(what, option);
    }

    /**
     * A new one, asked for twice.
     *
     * @param objection why it is not taken, empty where it is
     */
    char[] fresh(String what, @Nullable Path file, String option, Function<char[], Optional<String>> objection)
            throws HubException {
        if (file != null) {
            char[] secret = line(what, file);
            Optional<String> why = objection.apply(secret);
            if (why.isPresent()) {
                throw new HubException(why.get());
            }
            return secret;
        }
        for (int i = 0; i < TRIES; i++) {
            char[] secret = askOnce("New " + what, option);
            Optional<String> why = objection.apply(secret);
            if (why.isPresent()) {
                say(why.get());
            } else if (Arrays.equals(secret, askOnce("The same again", option))) {
                return secret;
            } else {
                say("these two are not the same");
            }
        }
        throw new HubException("no " + what + " after " + TRIES + " tries; nothing was changed");
    }

    private void say(String line) {
        if (console != null) {
            console.printf("%s%n", line);
        }
    }

    private char[] askOnce(String what, String option) throws HubException {
        if (console == null) {
            throw new HubException("no console to ask for the " + what + " on; give a file with it: " + option
                    + " FILE (- for standard input)");
        }
        char[] secret = console.readPassword("%s: ", what);
        return secret == null ? new char[0] : secret;
    }

    /** The next line; a file that is named for several secrets has one on each. */
    private char[] line(String what, Path file) throws HubException {
        try {
            if (open == null || !file.equals(openFile)) {
                close();
                open = new BufferedReader(files.apply(file));
                openFile = file;
            }
            String line = open.readLine();
            if (line == null || line.isEmpty() || line.length() > LONGEST) {
                throw new HubException(file + " has no line with the " + what);
            }
            return line.toCharArray();
        } catch (IOException | UncheckedIOException e) {
            throw new HubException(file + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private void close() throws IOException {
        if (open != null && openFile != null && !isStandardInput(openFile)) {
            open.close();
        }
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    private static Reader reader(Path file) {
        try {
            return isStandardInput(file)
                    ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                    : Files.newBufferedReader(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
