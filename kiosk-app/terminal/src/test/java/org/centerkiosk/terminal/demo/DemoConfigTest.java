package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.FeedConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoConfigTest {

    private static final URI SERVER = URI.create("http://127.0.0.1:4711");

    @TempDir
    Path folder;

    @Test
    void theFeedsAreAtTheServer() throws IOException {
        assertThat(config("2026-11-24T06:26:00Z").feeds().sources())
                .extracting(FeedConfig::url)
                .containsExactly(
                        URI.create("http://127.0.0.1:4711/feeds/events.ics"),
                        URI.create("http://127.0.0.1:4711/feeds/courses.xlsx"),
                        URI.create("http://127.0.0.1:4711/feeds/stations.ics"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T06:26:00Z, 2026-12-14",
        "2027-05-02T15:59:59Z, 2027-05-17",
        "2027-05-02T16:00:00Z, 2027-05-24"
    })
    void theClosureIsThreeWeeksAhead(String now, LocalDate closed) throws IOException {
        KioskConfig config = config(now);

        assertThat(config.venue().closureOn(closed)).isPresent();
        assertThat(config.venue().closures()).hasSize(1);
    }

    @Test
    void everyOneOfTheFortyEightRoomsHasAFloorAndAWayInBothLanguages() throws IOException {
        assertThat(config("2026-11-24T06:26:00Z").venue().rooms())
                .hasSize(48)
                .doesNotHaveDuplicates()
                .allSatisfy(room -> {
                    assertThat(room.floor()).isNotNull();
                    assertThat(room.floor().en()).isNotNull();
                    assertThat(room.way()).isNotNull();
                    assertThat(room.way().en()).isNotNull();
                })
                .extracting(Room::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theStoreIsWhereItIsPut() throws IOException {
        assertThat(config("2026-11-24T06:26:00Z").storage().directory()).isEqualTo(folder.resolve("store"));
    }

    /** What the loader makes of it; fails where it finds a mistake. */
    private KioskConfig config(String now) throws IOException {
        Path file = Files.writeString(
                folder.resolve("demo.properties"),
                DemoConfig.text(SERVER, Clock.fixed(Instant.parse(now), DemoCentre.ZONE), folder.resolve("store")));
        ConfigSources sources = new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder);
        ConfigResult result = new ConfigLoader(sources).load();
        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        return result.config();
    }
}
