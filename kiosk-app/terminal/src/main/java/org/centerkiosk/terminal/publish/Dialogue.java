package org.centerkiosk.terminal.publish;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is said to the one at the keyboard, and asked. Secrets come from the console or a file, never from a command line. */
final class Dialogue {

    private static final int LONGEST_SECRET = 4096;

    private final PrintWriter out;
    private final PrintWriter err;
    private final InputStream in;
    private final @Nullable Console console;

    /** @param console null where nobody can be asked */
    Dialogue(PrintWriter out, PrintWriter err, InputStream in, @Nullable Console console) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.console = console;
    }

    void say(String line) {
        out.println(line);
    }

    void warn(String line) {
        err.println(line);
    }

    /** A yes, unless it was given with {@code --yes} already. */
    void confirm(String question, boolean isGiven) throws PublishException {
        if (isGiven) {
            return;
        }
        out.flush();
        String answer = asking("confirm it", "--yes").readLine("%s [y/N] ", question);
        if (answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes|是")) {
            throw new PublishException("nothing was sent", "answer y to go on");
        }
    }

    /** The first line of the file ({@code -} is standard input), or what is typed unseen. */
    char[] secret(String what, @Nullable Path file, String option) throws PublishException {
        char[] secret =
                file == null ? asking("ask for the " + what, option).readPassword("%s: ", what) : read(what, file);
        if (secret == null || secret.length == 0) {
            throw new PublishException("the " + what + " is empty", "give it, or " + option + " FILE");
        }
        return secret;
    }

    /** A new one, typed twice where it is typed. */
    char[] newSecret(String what, @Nullable Path file, String option) throws PublishException {
        char[] first = secret(what, file, option);
        if (file == null) {
            char[] second = secret("once more", null, option);
            boolean isSame = Arrays.equals(first, second);
            Arrays.fill(second, '\0');
            if (!isSame) {
                Arrays.fill(first, '\0');
                throw new PublishException("the two differ; nothing was made", "run it again");
            }
        }
        return first;
    }

    private Console asking(String what, String option) throws PublishException {
        if (console == null || !console.isTerminal()) {
            throw new PublishException("nobody can " + what + " here", "run it on a terminal, or give " + option);
        }
        return console;
    }

    private char[] read(String what, Path file) throws PublishException {
        try {
            if (file.toString().equals("-")) {
                return line(in);
            }
            try (InputStream opened = Files.newInputStream(file)) {
                return line(opened);
            }
        } catch (IOException e) {
            throw new PublishException("the " + what + " cannot be read from " + file + ": " + e, "check the file");
        }
    }

    /** One byte after another: what follows the line on standard input may be the next secret. */
    private static char[] line(InputStream source) throws IOException {
        byte[] bytes = new byte[LONGEST_SECRET];
        int length = 0;
        for (int next = source.read(); next >= 0 && next != '\n' && length < bytes.length; next = source.read()) {
            bytes[length++] = (byte) next;
        }
        char[] text = StandardCharsets.UTF_8
                .decode(java.nio.ByteBuffer.wrap(bytes, 0, length))
                .toString()
                .strip()
                .toCharArray();
        Arrays.fill(bytes, (byte) 0);
        return text;
    }
}
