package org.centerkiosk.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program while it writes. Only a power cut would tell whether the disk keeps what was committed. */
@Timeout(120)
class CrashTest {

    private static final int KILLS = 10;

    @TempDir
    private Path folder;

    @Test
    void programKilledWhileWritingLeavesAWholeAdmission() throws Exception {
        Path file = folder.resolve("content.db");
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = runAndKill(file, next, 2 + kill * 3);
            int found = wholeGeneration(file);
            assertThat(found).isBetween(acknowledged, acknowledged + 100_000);
            next = found + 1;
        }
    }

    /** The last generation that it said was kept before it was killed (SIGKILL on Linux). */
    private static int runAndKill(Path file, int from, int acknowledgements) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AdmissionLoop.class.getName(),
                        file.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = program.inputReader()) {
            int last = 0;
            for (int i = 0; i < acknowledgements; i++) {
                last = Integer.parseInt(out.readLine());
            }
            return last;
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static int wholeGeneration(Path file) throws StoreException {
        try (ContentStore store =
                ContentStore.open(file, ContentStore.DEFAULT_MAX_BYTES, InstantSource.fixed(Instant.EPOCH))) {
            assertThat(store.problems()).isEmpty();
            StoredContent content = store.load();
            assertThat(content.sources()).hasSize(AdmissionLoop.SOURCES);
            Instant generation = content.highWater();
            assertThat(generation).isNotNull();
            assertThat(content.sources()).allSatisfy(source -> {
                assertThat(source.lastChange()).isEqualTo(generation);
                assertThat(store.body(source.name(), source.documents().getFirst()))
                        .hasValueSatisfying(body ->
                                assertThat(body).asString().startsWith("generation " + generation.getEpochSecond()));
            });
            List<String> digests = content.sources().stream()
                    .map(source -> source.documents().getFirst().sha256())
                    .distinct()
                    .toList();
            assertThat(digests).hasSize(1);
            return Math.toIntExact(generation.getEpochSecond());
        }
    }
}
