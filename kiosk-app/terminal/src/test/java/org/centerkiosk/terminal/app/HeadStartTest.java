package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {

    private static final List<String> LOBBY = List.of("lobby", "--config", "/etc/大厅.properties");

    @TempDir
    private Path folder;

    private HeadStart head(Instant at) {
        return new HeadStart(folder.resolve("state"), new FirstWindow.Frame(true, 1080, 1920), at);
    }

    @Test
    void theSameCommandLineFindsItsNote() throws IOException {
        head(null).write(folder, LOBBY);
        assertThat(HeadStart.read(folder, LOBBY)).contains(head(null));
    }

    @Test
    void aMovedClockBeginsWhereItBegan() throws IOException {
        HeadStart moved = head(Instant.parse("2026-11-24T02:26:00Z"));
        moved.write(folder, LOBBY);
        assertThat(HeadStart.read(folder, LOBBY)).contains(moved);
    }

    @Test
    void anotherCommandLineFindsNone() throws IOException {
        head(null).write(folder, LOBBY);
        assertThat(HeadStart.read(folder, List.of("board"))).isEmpty();
        assertThat(HeadStart.read(folder, LOBBY.reversed())).isEmpty();
    }

    @Test
    void aLaterNoteReplacesTheOneBefore() throws IOException {
        head(null).write(folder, LOBBY);
        HeadStart windowed = new HeadStart(folder, new FirstWindow.Frame(false, 1920, 1080), null);
        windowed.write(folder, LOBBY);
        assertThat(HeadStart.read(folder, LOBBY)).contains(windowed);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedNoteIsNone() throws IOException {
        head(null).write(folder, LOBBY);
        Path note;
        try (var files = Files.list(folder)) {
            note = files.findFirst().orElseThrow();
        }
        String whole = Files.readString(note);
        for (String damaged : List.of(
                "", "1\n", whole.substring(2), whole.replace("1080", "wide"), whole + "more\n", "\u0000".repeat(80))) {
            Files.writeString(note, damaged);
            assertThat(HeadStart.read(folder, LOBBY)).as(damaged).isEmpty();
        }
    }

    @Test
    void aPictureThatIsMissingIsNone() {
        assertThat(head(null).picture(InstantSource.system())).isEmpty();
    }
}
