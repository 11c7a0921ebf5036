package org.centerkiosk.terminal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");

    @TempDir
    private Path folder;

    private Starts begin(Duration later) {
        return Starts.begin(folder.resolve("made"), "lobby", NOW.plus(later));
    }

    @Test
    void aLoopOfCrashesFallsBackStepByStep() {
        List<Recovery> steps = new ArrayList<>();
        for (int start = 0; start < 10; start++) {
            steps.add(begin(Duration.ofSeconds(27L * start)).recovery());
        }
        assertThat(steps)
                .containsExactly(
                        Recovery.NONE,
                        Recovery.NONE,
                        Recovery.NONE,
                        Recovery.SOFTWARE,
                        Recovery.SOFTWARE,
                        Recovery.PLAIN,
                        Recovery.PLAIN,
                        Recovery.PLAIN,
                        Recovery.BARE,
                        Recovery.BARE);
    }

    @Test
    void crashesNowAndThenAreNoLoop() {
        for (int start = 0; start < 10; start++) {
            assertThat(begin(Duration.ofMinutes(5L * start)).recovery()).isEqualTo(Recovery.NONE);
        }
    }

    @Test
    void anEndInOrderIsForgotten() {
        for (int start = 0; start < 4; start++) {
            begin(Duration.ofSeconds(start));
        }
        Starts last = begin(Duration.ofSeconds(4));
        assertThat(last.problems())
                .singleElement()
                .asString()
                .startsWith("the program ended 4 times within 10 minutes");
        last.endInOrder();
        assertThat(begin(Duration.ofSeconds(5)).problems()).isEmpty();
    }

    @Test
    void rolesAreCountedApart() {
        for (int start = 0; start < 4; start++) {
            begin(Duration.ofSeconds(start));
        }
        assertThat(Starts.begin(folder.resolve("made"), "board", NOW).recovery())
                .isEqualTo(Recovery.NONE);
    }

    @Test
    void aDamagedFileAndAClockThatWasSetBackSayNothing() throws Exception {
        Path made = Files.createDirectories(folder.resolve("made"));
        Files.write(made.resolve("starts-lobby"), new byte[] {(byte) 0xFF, (byte) 0xFE, 10, 0});
        assertThat(begin(Duration.ZERO).recovery()).isEqualTo(Recovery.NONE);
        for (int start = 0; start < 6; start++) {
            begin(Duration.ofHours(5));
        }
        assertThat(begin(Duration.ofSeconds(1)).recovery()).isEqualTo(Recovery.NONE);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonNotToStart() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Starts.begin(file, "lobby", NOW).recovery()).isEqualTo(Recovery.NONE);
    }
}
