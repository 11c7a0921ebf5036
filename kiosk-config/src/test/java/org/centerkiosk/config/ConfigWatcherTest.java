package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConfigWatcherTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final List<KioskConfig> accepted = new ArrayList<>();
    private final List<List<ConfigProblem>> refused = new ArrayList<>();
    private final HandScheduler scheduler = new HandScheduler();
    private final LoggedLines logged = new LoggedLines(ConfigWatcher.class);
    private final ConfigListener listener = new ConfigListener() {
        @Override
        public void accepted(KioskConfig config) {
            accepted.add(config);
        }

        @Override
        public void refused(List<ConfigProblem> problems) {
            refused.add(problems);
        }
    };

    private TestSources sources;
    private long writes;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        logged.close();
    }

    @Test
    void changedFileIsTakenOver() {
        ConfigWatcher watcher = start("loop.dwell = 10s");
        write("loop.dwell = 11s");
        scheduler.settle();
        assertThat(accepted).extracting(config -> config.loop().dwell()).containsExactly(Duration.ofSeconds(11));
        assertThat(refused).isEmpty();
        assertThat(logged.lines())
                .containsExactly("configuration: loop.dwell = 11s  # " + folder.resolve("kiosk.properties") + ":1");
        watcher.close();
    }

    @Test
    void unchangedFileIsNotRead() {
        start("loop.dwell = 10s");
        for (int look = 0; look < 10; look++) {
            scheduler.run();
        }
        assertThat(accepted).isEmpty();
        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void fileThatIsStillBeingWrittenIsLeftAlone() {
        start("loop.dwell = 10s", "loop.slides = 7");
        scheduler.settle();
        write("loop.dwell = 11s");
        scheduler.run();
        write("loop.dwell = 11s", "loop.slides = 8");
        scheduler.run();
        assertThat(accepted).isEmpty();
        scheduler.run();
        assertThat(accepted).extracting(config -> config.loop().slides()).containsExactly(8);
    }

    @Test
    void changeBetweenLoadingAndTheFirstLookIsNotMissed() {
        sources.config("loop.dwell = 10s");
        ConfigResult running = sources.loaded();
        write("loop.dwell = 11s");
        ConfigWatcher.start(sources.loader(), running, listener, scheduler, INTERVAL);
        scheduler.settle();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void badFileLeavesTheOldValuesInForceAndIsReportedOnce() {
        start("loop.dwell = 10s");
        write("loop.dwell = soon");
        scheduler.settle();
        scheduler.settle();
        write("loop.dwell = soon", "");
        scheduler.settle();
        assertThat(accepted).isEmpty();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst()).extracting(ConfigProblem::value).containsExactly("soon");
        assertThat(logged.lines())
                .singleElement()
                .asString()
                .startsWith("configuration, old values stay in force: ")
                .contains("loop.dwell = soon");
    }

    @Test
    void mendedFileEndsTheRefusalAlsoWithTheOldValues() {
        start("loop.dwell = 10s");
        write("loop.dwell = soon");
        scheduler.settle();
        write("loop.dwell = 10s");
        scheduler.settle();
        assertThat(accepted).hasSize(1);
        write("loop.dwell = soon");
        scheduler.settle();
        assertThat(refused).hasSize(2);
    }

    @Test
    void programThatStartedWithMistakesIsToldOfThemNoSecondTime() {
        sources.config("loop.dwell = soon");
        ConfigWatcher.start(sources.loader(), sources.rejected(), listener, scheduler, INTERVAL);
        scheduler.settle();
        assertThat(refused).isEmpty();
        write("loop.dwell = 10s");
        scheduler.settle();
        assertThat(accepted).extracting(config -> config.loop().dwell()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void fileThatVanishesIsRefusedAndTakenAgainWhenItIsBack() throws IOException {
        start("loop.dwell = 10s");
        scheduler.settle();
        Files.delete(folder.resolve("kiosk.properties"));
        scheduler.settle();
        assertThat(refused).hasSize(1);
        write("loop.dwell = 12s");
        scheduler.settle();
        assertThat(accepted).extracting(config -> config.loop().dwell()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void keyThatNeedsARestartIsToldOnceAndTakesNoEffect() {
        start("display.width = 720");
        write("display.width = 800", "loop.slides = 7");
        scheduler.settle();
        write("display.width = 800", "loop.slides = 8");
        scheduler.settle();
        assertThat(accepted).extracting(config -> config.display().width()).containsExactly(720, 720);
        assertThat(accepted).extracting(config -> config.loop().slides()).containsExactly(7, 8);
        assertThat(logged.lines().stream().filter(line -> line.contains("after restart")))
                .containsExactly("configuration, takes effect after restart: display.width = 800  # "
                        + folder.resolve("kiosk.properties") + ":1");
    }

    @Test
    void commentsAndMovedLinesAreNoNews() {
        start("loop.dwell = 10s");
        write("# slower", "", "loop.dwell = 10s");
        scheduler.settle();
        assertThat(accepted).isEmpty();
        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void secretsAndWhatIsGoneAreLoggedWithoutTheirValue() {
        start("feeds.1.name = a", "feeds.1.url = a.ics", "feeds.1.category = course");
        write("feeds.1.name = a", "feeds.1.url = a.ics", "feeds.1.authorization = Bearer hush");
        scheduler.settle();
        assertThat(logged.lines())
                .containsExactly(
                        "configuration: feeds.1.authorization = •••••  # " + folder.resolve("kiosk.properties") + ":3",
                        "configuration: feeds.1.category is gone");
    }

    @Test
    void listenerThatFailsDoesNotEndTheWatch() {
        List<KioskConfig> heard = new ArrayList<>();
        sources.config("loop.dwell = 10s");
        ConfigListener failing = new ConfigListener() {
            @Override
            public void accepted(KioskConfig config) {
                heard.add(config);
                throw new IllegalStateException("a bug elsewhere");
            }

            @Override
            public void refused(List<ConfigProblem> problems) {}
        };
        ConfigWatcher.start(sources.loader(), sources.loaded(), failing, scheduler, INTERVAL);
        write("loop.dwell = 11s");
        scheduler.settle();
        write("loop.dwell = 12s");
        scheduler.settle();
        assertThat(heard).hasSize(2);
        assertThat(logged.lines()).anyMatch(line -> line.startsWith("looking for a new configuration failed"));
    }

    @Test
    void closedWatcherLooksNoMore() {
        ConfigWatcher watcher = start("loop.dwell = 10s");
        watcher.close();
        watcher.close();
        write("loop.dwell = 11s");
        scheduler.settle();
        assertThat(accepted).isEmpty();
    }

    @Test
    void realSchedulerLooksByItself() throws InterruptedException {
        sources.config("loop.dwell = 10s");
        CountDownLatch heard = new CountDownLatch(1);
        ConfigListener counting = new ConfigListener() {
            @Override
            public void accepted(KioskConfig config) {
                heard.countDown();
            }

            @Override
            public void refused(List<ConfigProblem> problems) {}
        };
        try (ScheduledExecutorService real = Executors.newSingleThreadScheduledExecutor();
                ConfigWatcher watcher =
                        ConfigWatcher.start(sources.loader(), sources.loaded(), counting, real, Duration.ofMillis(5))) {
            write("loop.dwell = 11s");
            assertThat(heard.await(50, TimeUnit.SECONDS)).isTrue();
            assertThat(watcher).isNotNull();
        }
    }

    private ConfigWatcher start(String... lines) {
        sources.config(lines);
        return ConfigWatcher.start(sources.loader(), sources.loaded(), listener, scheduler, INTERVAL);
    }

    /** Each writing has a time of its own, however coarse the file system's clock. */
    private void write(String... lines) {
        sources.config(lines);
        try {
            Files.setLastModifiedTime(
                    folder.resolve("kiosk.properties"), FileTime.fromMillis(1_800_000_000_000L + writes++ * 1_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
