package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.centerkiosk.terminal.takeover.PinHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PinCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aPinFromAFileBecomesTheLineOfTheConfiguration() throws IOException {
        assertThat(run("204681\n")).isZero();
        assertThat(out.toString()).startsWith("staff.pin = $argon2id$").doesNotContain("204681");
        String hash = out.toString().strip().substring("staff.pin = ".length());
        assertThat(PinHash.matches(hash, "204681".toCharArray())).isTrue();
    }

    @Test
    void anObviousPinIsRefused() throws IOException {
        assertThat(run("123456\n")).isNotZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutATerminalItSaysWhatToDo() {
        assertThat(command().execute()).isNotZero();
        assertThat(out.toString()).isEmpty();
    }

    private int run(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("pin"), content);
        return command().execute("--pin-file", file.toString());
    }

    private CommandLine command() {
        return new CommandLine(new PinCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
