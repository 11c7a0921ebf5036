package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PinyinCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void eachWordIsALineOfTheInputAndItsCandidates() {
        assertThat(run("", "baoming", "shufa")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("baoming\t报名\t").doesNotEndWith("\t");
        assertThat(lines.getFirst().split("\t")).hasSizeBetween(2, 11);
        assertThat(lines.getLast()).startsWith("shufa\t书法\t");
    }

    @Test
    void aNameFieldKnowsSurnames() {
        assertThat(run("", "--name", "zengguofan")).isZero();
        assertThat(out.toString()).startsWith("zengguofan\t曾国");
    }

    @Test
    void nineKeysAreReadFromStandardInput() {
        assertThat(run("7482#\n\n74832\r\n", "--nine-key")).isZero();
        assertThat(out.toString().lines()).hasSize(3).element(1).isEqualTo("");
        assertThat(out.toString().lines().toList().getLast()).startsWith("74832\t");
    }

    @Test
    void bothOptionsTogether() {
        assertThat(run("926494894640\n".replace("0", ""), "--name", "--nine-key"))
                .isZero();
        assertThat(out.toString()).contains("\t王秀英");
    }

    private int run(String input, String... arguments) {
        return new CommandLine(new PinyinCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
