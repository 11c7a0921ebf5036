package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DemoConfigTest {

    private static final URI SERVER = URI.create("http://127.0.0.1:4711");

    @Test
    void theFeedsAreAtTheServer() throws IOException {
        Properties config = config("2026-11-24T06:26:00Z", Path.of("store"));

        assertThat(config)
                .containsEntry("feeds.1.url", "http://127.0.0.1:4711/feeds/events.ics")
                .containsEntry("feeds.2.url", "http://127.0.0.1:4711/feeds/courses.xlsx")
                .containsEntry("feeds.3.url", "http://127.0.0.1:4711/feeds/stations.ics");
    }

    @Test
    void theClosureIsThreeWeeksAhead() throws IOException {
        assertThat(config("2026-11-24T06:26:00Z", Path.of("store")))
                .containsEntry("venue.closures.1.from", "2026-12-14");
        assertThat(config("2027-05-02T15:59:59Z", Path.of("store")))
                .containsEntry("venue.closures.1.from", "2027-05-17");
        assertThat(config("2027-05-02T16:00:00Z", Path.of("store")))
                .containsEntry("venue.closures.1.from", "2027-05-24");
    }

    @Test
    void everyRoomOfTheFortyEightHasAFloorAndAWayInBothLanguages() throws IOException {
        Properties config = config("2026-11-24T06:26:00Z", Path.of("store"));

        for (int room = 1; room <= 48; room++) {
            assertThat(config)
                    .containsKeys(
                            "venue.rooms." + room + ".name",
                            "venue.rooms." + room + ".floor.zh",
                            "venue.rooms." + room + ".floor.en",
                            "venue.rooms." + room + ".way.zh",
                            "venue.rooms." + room + ".way.en");
        }
        assertThat(config).doesNotContainKey("venue.rooms.49.name");
        assertThat(config.values()).noneMatch(value -> value.toString().contains("{"));
    }

    @Test
    void theStoreIsWhereItIsPut() throws IOException {
        Path store = Path.of("demo\\store");

        assertThat(config("2026-11-24T06:26:00Z", store)).containsEntry("storage.directory", store.toString());
    }

    private static Properties config(String now, Path storage) throws IOException {
        Properties config = new Properties();
        config.load(
                new StringReader(DemoConfig.text(SERVER, Clock.fixed(Instant.parse(now), DemoCentre.ZONE), storage)));
        return config;
    }
}
