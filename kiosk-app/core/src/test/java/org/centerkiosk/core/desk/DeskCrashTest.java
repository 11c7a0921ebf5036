package org.centerkiosk.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a terminal while people sign up. Only a power cut would tell whether the disk keeps what was committed. */
@Timeout(180)
class DeskCrashTest {

    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidIsStillThere() throws Exception {
        Path file = folder.resolve("outbox.db");
        List<UUID> said = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            said.addAll(runAndKill(file, 1 + kill * 5));
            try (HubSignUpDesk desk = DeskLoop.open(file)) {
                assertThat(desk.state().get().pending()).isGreaterThanOrEqualTo(said.size());
            }
        }
        try (HubSignUpDesk desk = DeskLoop.open(file)) {
            for (UUID id : said) {
                assertThat(desk.submit(DeskLoop.signUp(id)).get(20, TimeUnit.SECONDS))
                        .as("known, and so not signed up again")
                        .isInstanceOf(Outcome.Provisional.class);
            }
            assertThat(desk.state().get().pending()).isGreaterThanOrEqualTo(said.size());
        }
        assertNothingPersonal();
    }

    /** The sign-ups that it said were kept before it was killed (SIGKILL on Linux). */
    private static List<UUID> runAndKill(Path file, int answers) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeskLoop.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = program.inputReader()) {
            List<UUID> said = new ArrayList<>();
            while (said.size() < answers) {
                String line = out.readLine();
                assertThat(line).as("it did not end by itself").isNotNull();
                if (line.startsWith(DeskLoop.SAID)) {
                    said.add(UUID.fromString(line.substring(DeskLoop.SAID.length())));
                }
            }
            return said;
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private void assertNothingPersonal() throws Exception {
        String name = new String("欧阳".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(name, "13988887777");
            }
        }
    }
}
