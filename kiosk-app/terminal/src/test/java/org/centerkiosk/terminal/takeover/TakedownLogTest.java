package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.centerkiosk.terminal.takeover.TakedownLog.Act;
import org.centerkiosk.terminal.takeover.TakedownLog.History;
import org.centerkiosk.terminal.takeover.TakedownLog.Means;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakedownLogTest {

    private static final Instant AT = Instant.parse("2026-11-24T06:26:00Z");

    @TempDir
    Path folder;

    private TakedownLog log;

    @BeforeEach
    void make() {
        log = new TakedownLog(folder);
    }

    @Test
    void withoutAFileNothingIsDown() throws IOException {
        assertThat(log.read()).isEqualTo(History.NONE);
    }

    @Test
    void itStaysDownUntilItIsPutBack() throws IOException {
        log.append(AT, Act.DOWN, Means.KEY);
        assertThat(new TakedownLog(folder).read().downSince()).isEqualTo(AT);
        log.append(AT.plusSeconds(60), Act.UP, Means.PIN);
        assertThat(new TakedownLog(folder).read().isDown()).isFalse();
        assertThat(Files.readAllLines(log.file()))
                .containsExactly("2026-11-24T06:26:00Z down key", "2026-11-24T06:27:00Z up pin");
    }

    @Test
    void wrongPinsAreCountedUntilARightOne() throws IOException {
        log.append(AT, Act.WRONG_PIN, Means.PIN);
        log.append(AT.plusSeconds(9), Act.WRONG_PIN, Means.PIN);
        log.append(AT.plusSeconds(10), Act.DOWN, Means.KEY);
        assertThat(log.read()).isEqualTo(new History(AT.plusSeconds(10), 2, AT.plusSeconds(9)));
        log.append(AT.plusSeconds(20), Act.UP, Means.PIN);
        assertThat(log.read()).isEqualTo(History.NONE);
    }

    @Test
    void aTornLineCountsAsNotWrittenAndSpoilsNoOther() throws IOException {
        log.append(AT, Act.DOWN, Means.KEY);
        Files.writeString(log.file(), "2026-11-24T06:27:00Z u", StandardOpenOption.APPEND);
        assertThat(log.read().isDown()).isTrue();
        log.append(AT.plusSeconds(120), Act.UP, Means.PIN);
        assertThat(log.read().isDown()).isFalse();
    }

    @Test
    void whatIsNoLineOfItIsPassedOver() throws IOException {
        log.append(AT, Act.DOWN, Means.KEY);
        Files.write(
                log.file(),
                new byte[] {0, (byte) 0xFF, '\n', 'x', ' ', 'u', 'p', ' ', 'p', 'i', 'n', '\n', '\n'},
                StandardOpenOption.APPEND);
        assertThat(log.read().isDown()).isTrue();
    }
}
