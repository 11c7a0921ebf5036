package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.SourceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, DemoCentre.ZONE);

    @TempDir
    private Path home;

    @Test
    void keysOfTheLastDemoAreGone() throws Exception {
        DemoFolder first = DemoFolder.anew(home.resolve("hub"), home);
        String secret = first.password(DemoFolder.AUTHOR);
        Files.createDirectories(first.hub().resolve("deep")).resolve("inside");
        DemoFolder second = DemoFolder.anew(home.resolve("hub"), home);
        assertThat(second.hub()).doesNotExist();
        assertThat(second.password(DemoFolder.AUTHOR)).hasSizeGreaterThan(15).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second.path())))
                .isEqualTo("rwx------");
    }

    /** The configuration says of a feed what an edition must know of each event. */
    @Test
    void schedulesSayWhatTheFeedsSay() throws Exception {
        try (DemoServer server = DemoServer.start(CLOCK, 0)) {
            DemoFolder folder = DemoFolder.anew(home.resolve("hub"), home);
            String schedules = folder.schedules(server.uri()).getFirst();
            FeedWindow window = new FeedWindow(NOW, NOW.plus(java.time.Duration.ofDays(30)), DemoCentre.ZONE, NOW);
            SourceReading reading = new SourceReading(new FeedReader()::read, CLOCK);
            FeedResult published = reading.read(FeedSource.of("schedules", schedules), window);
            assertThat(published.problems())
                    .noneMatch(problem -> problem.toString().startsWith("error"));
            FeedResult courses = reading.read(
                    new FeedSource("c", URI.create(server.uri() + "/feeds/courses.xlsx"), null, Category.COURSE),
                    window);
            List<String> uids = courses.events().stream().map(Event::uid).toList();
            assertThat(uids).isNotEmpty();
            assertThat(published.events())
                    .filteredOn(event -> uids.contains(event.uid()))
                    .hasSameSizeAs(uids)
                    .allSatisfy(event -> assertThat(event.category()).isEqualTo(Category.COURSE));
        }
    }
}
