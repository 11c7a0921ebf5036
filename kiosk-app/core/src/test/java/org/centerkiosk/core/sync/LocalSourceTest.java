package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.core.media.SamplePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalSourceTest extends SyncTestCase {

    private static final Duration SOON = Duration.ofMinutes(1);

    private Path schedules;

    @BeforeEach
    void makeFolder() throws IOException {
        schedules = Files.createDirectory(folder.resolve("活动 schedules"));
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text, time.instant().minusSeconds(60));
    }

    private Path write(String name, String text, Instant modified) throws IOException {
        Path file = Files.writeString(schedules.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file;
    }

    private void startWithFolder() {
        start(FeedSource.of("usb", schedules.toString()));
    }

    @Test
    void everyScheduleInAFolderIsShown() throws IOException {
        write("b.ics", OPERA);
        write("a.CSV", CALLIGRAPHY);
        write("notes.txt", "notes 2026-11-23T02:00:00Z\n");
        write(".~lock.a.xlsx", "lock 2026-11-23T02:00:00Z\n");
        write("~$a.xlsx", "lock 2026-11-23T02:00:00Z\n");
        startWithFolder();
        assertThat(shown()).containsExactly("calligraphy", "opera");
        assertThat(reader.readings())
                .extracting(reading ->
                        Path.of(reading.document().location()).getFileName().toString())
                .containsExactly("a.CSV", "b.ics");
    }

    @Test
    void changedFileIsShownSoonAndTheOthersAreNotReadAgain() throws IOException {
        write("a.ics", CALLIGRAPHY);
        write("b.ics", OPERA);
        startWithFolder();
        write("a.ics", "painting 2026-11-23T02:00:00Z\n", time.instant());
        time.advance(SOON);
        assertThat(shown()).containsExactly("opera", "painting");
        assertThat(reader.readings()).hasSize(3);
    }

    @Test
    void fileThatChangesUnseenBySizeAndTimeIsSeenWhenWrittenJustNow() throws IOException {
        Path file = write("a.ics", "one 2026-11-23T02:00:00Z\n", time.instant());
        startWithFolder();
        write(file.getFileName().toString(), "two 2026-11-23T02:00:00Z\n", START);
        time.advance(SOON);
        assertThat(shown()).containsExactly("two");
    }

    @Test
    void fileTakenAwayTakesItsEventsWithIt() throws IOException {
        write("a.ics", CALLIGRAPHY);
        Path gone = write("b.ics", OPERA);
        startWithFolder();
        Files.delete(gone);
        time.advance(SOON);
        assertThat(shown()).containsExactly("calligraphy");
        startWithFolder();
        assertThat(shown()).containsExactly("calligraphy");
    }

    @Test
    void unusableFileCostsItselfAloneAndKeepsItsLastGoodContent() throws IOException {
        write("a.ics", CALLIGRAPHY);
        write("b.ics", OPERA);
        startWithFolder();
        write("a.ics", "<html>", time.instant());
        write("b.ics", "dance 2026-11-23T02:00:00Z\n", time.instant());
        time.advance(SOON);
        assertThat(shown()).containsExactly("calligraphy", "dance");
        assertThat(statusOf("usb").failure()).contains("HTML page");
    }

    @Test
    void emptyOrMissingFolderLooksLikeADriveThatIsNotThere() throws IOException {
        Path file = write("a.ics", CALLIGRAPHY);
        startWithFolder();
        Files.delete(file);
        time.advance(SOON);
        assertThat(shown()).containsExactly("calligraphy");
        reports("usb", "holds no schedule", "drive is mounted");
        Files.delete(schedules);
        time.advance(SOON);
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(statusOf("usb").failure()).contains("there is no file");
        assertThat(state().offline()).as("a local file is no network").isFalse();
    }

    @Test
    void folderOfTooManyBytesIsReadInPart() throws IOException {
        write("a.ics", CALLIGRAPHY);
        write("b.ics", "x".repeat(MAX_BYTES));
        write("c.ics", OPERA);
        startWithFolder();
        assertThat(shown()).contains("calligraphy", "opera");
        assertThat(state().asOf()).isEqualTo(START);
        reports("usb", "b.ics", "larger than the limit");
    }

    @Test
    void singleFileIsAFeedToo() throws IOException {
        Path file = write("a.ics", CALLIGRAPHY);
        start(FeedSource.of("file", file.toUri().toString()));
        assertThat(shown()).containsExactly("calligraphy");
    }

    @Test
    void posterBesideTheScheduleIsShown() throws IOException {
        Path poster = Files.write(schedules.resolve("海报.png"), SamplePictures.png(20, 20, 0x224466));
        write("a.ics", CALLIGRAPHY.strip() + " " + poster.toUri() + "\n");
        startWithFolder();
        assertThat(state().media()).containsOnlyKeys(poster.toUri().toString());
    }
}
