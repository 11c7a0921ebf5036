package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReportTest {

    private static final String NO_PIN =
            "note: staff.pin is not set, so no touch takes the screen down; make one with \"kiosk pin\"";

    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$" + "0123456789012345678901234567890123456789012";

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void goodConfigurationIsCheckedWithOneLineAndExitCodeZero() {
        assertThat(ConfigReport.check(sources.loader()))
                .isEqualTo(new ConfigReport(List.of("no mistakes in the defaults", NO_PIN), 0));
        assertThat(ConfigReport.check(sources.config("loop.dwell = 8s").loader()))
                .isEqualTo(new ConfigReport(
                        List.of("no mistakes in the defaults, " + folder.resolve("kiosk.properties"), NO_PIN), 0));
    }

    @Test
    void fileThatIsNotThereIsToldSo() {
        Path file = folder.resolve("system.properties");
        ConfigLoader loader =
                new ConfigLoader(new ConfigSources(file, null, Map.of(), Map.of(), Map.of(), folder, folder));
        assertThat(ConfigReport.check(loader).lines())
                .containsExactly("no mistakes in the defaults, " + file + " (not there)", NO_PIN);
    }

    @Test
    void withAPinThereIsNothingToNoteAndNothingShowsIt() {
        ConfigLoader loader = sources.config("staff.pin = " + HASH).loader();
        assertThat(ConfigReport.check(loader).lines()).noneMatch(line -> line.startsWith("note"));
        assertThat(loader.load().config().staff().pin()).isEqualTo(HASH);
        assertThat(ConfigReport.show(loader).lines())
                .anyMatch(line -> line.startsWith("staff.pin = •"))
                .noneMatch(line -> line.contains("argon2id"));
        assertThat(loader.load().config().toString()).doesNotContain("argon2id");
    }

    @Test
    void aPinInPlainDigitsIsAMistakeThatIsNotRepeated() {
        ConfigReport report =
                ConfigReport.check(sources.config("staff.pin = 246813").loader());
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.lines().getFirst()).contains("staff.pin", "kiosk pin").doesNotContain("246813");
    }

    @Test
    void mistakesAreListedAndCountedWithExitCodeOne() {
        ConfigReport one = ConfigReport.check(sources.config("loop.dwell = 8").loader());
        assertThat(one.exitCode()).isEqualTo(1);
        assertThat(one.lines()).hasSize(2).last().isEqualTo("1 mistake");
        ConfigReport two =
                ConfigReport.check(sources.config("loop.dwell = 8", "x = 1").loader());
        assertThat(two.lines()).hasSize(3).last().isEqualTo("2 mistakes");
    }

    @Test
    void showListsEveryValueWithItsOrigin() {
        ConfigReport report = ConfigReport.show(
                sources.config("feeds.1.name = 馆", "feeds.1.url = a.ics", "feeds.1.authorization = Bearer hush")
                        .variable("KIOSK_LOOP_DWELL", "8s")
                        .loader());
        assertThat(report.exitCode()).isZero();
        assertThat(report.lines())
                .contains(
                        "feeds.1.authorization = •••••  # " + folder.resolve("kiosk.properties") + ":3",
                        "feeds.1.name = 馆  # " + folder.resolve("kiosk.properties") + ":1",
                        "loop.dwell = 8s  # variable KIOSK_LOOP_DWELL",
                        "loop.change = 900ms  # default",
                        "venue.phone =   # default")
                .isSorted()
                .noneMatch(line -> line.contains("hush"));
    }

    @Test
    void showWithMistakesListsWhatIsInForceAndThenTheMistakes() {
        ConfigReport report = ConfigReport.show(sources.config("loop.dwell = 8").loader());
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.lines()).contains("loop.dwell = 9s  # default").last().isEqualTo("1 mistake");
    }

    @Test
    void everyValueIsLoggedOnceWithSecretsMasked() {
        ConfigResult result = sources.config(
                        "feeds.1.name = a", "feeds.1.url = a.ics", "feeds.1.authorization = Bearer hush", "x = 1")
                .load();
        try (LoggedLines logged = new LoggedLines(ConfigReport.class)) {
            ConfigReport.log(result, logged.logger());
            assertThat(logged.events()).hasSize(result.settings().size() + 2);
            assertThat(logged.events())
                    .extracting(ILoggingEvent::getLevel)
                    .startsWith(Level.ERROR, Level.WARN, Level.INFO)
                    .endsWith(Level.INFO);
            assertThat(logged.lines())
                    .contains("configuration: loop.dwell = 9s  # default")
                    .noneMatch(line -> line.contains("hush"));
        }
    }
}
