package org.centerkiosk.core.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final LocalFile files = new LocalFile(InstantSource.fixed(NOW));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.ics");
        write("one", NOW.minusSeconds(60));
    }

    private void write(String text, Instant modified) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Validators validators() {
        return ((Fetched) files.read(file, Validators.NONE, 100)).validators();
    }

    @Test
    void sameSizeAndTimeIsNotReadAgain() {
        assertThat(files.read(file, validators(), 100)).isInstanceOf(NotModified.class);
    }

    @Test
    void anotherTimeOrSizeIsReadAgain() throws IOException {
        Validators known = validators();
        write("two", NOW.minusSeconds(59));
        assertThat(files.read(file, known, 100)).isInstanceOf(Fetched.class);
        write("three", NOW.minusSeconds(60));
        assertThat(files.read(file, known, 100)).isInstanceOf(Fetched.class);
    }

    @Test
    void fileWrittenJustNowIsReadAgainNextTime() throws IOException {
        write("one", NOW.minusSeconds(1));
        assertThat(validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void missingFileIsNotFound() {
        assertThat(files.read(folder.resolve("none.ics"), Validators.NONE, 100))
                .isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.NOT_FOUND);
                    assertThat(failed.what()).contains("none.ics");
                });
    }

    @Test
    void tooLargeFileIsNotRead() {
        assertThat(files.read(file, Validators.NONE, 2))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void folderIsNoFile() {
        assertThat(files.read(folder, Validators.NONE, 100))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.UNUSABLE_FILE));
    }
}
