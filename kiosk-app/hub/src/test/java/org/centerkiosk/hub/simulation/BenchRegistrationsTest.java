package org.centerkiosk.hub.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What scripts/bench-registrations measures, for a moment; how fast it is does not matter here. */
@Timeout(180)
class BenchRegistrationsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @HubDatabases
    void everybodyHearsTheTruth(HubDatabase database) throws Exception {
        int phones = Courses.SEATS + Courses.PLACES + 20;
        try (RegistrationHub hub = RegistrationHub.start(database.config(), folder)) {
            Registrants registrants = new Registrants(hub.uri(), hub.token());

            registrants.rate(4, Duration.ofMillis(100));
            Registrants.Rush rush = registrants.rush(0, phones, Duration.ofMillis(50));

            assertThat(registrants.accepted()).isPositive();
            assertThat(BookFacts.held(database.config(), "course-%")).isEqualTo(registrants.accepted());
            assertThat(rush.others()).isEmpty();
            assertThat(rush.isHonest(phones)).isTrue();
            assertThat(BookFacts.held(database.config(), Courses.rush(0)))
                    .isEqualTo(BookFacts.counted(database.config(), Courses.rush(0)))
                    .isEqualTo(Courses.SEATS);
            assertThat(new Registrants.Rush(Courses.SEATS + 1, rush.waiting(), 19, rush.others(), rush.millis())
                            .isHonest(phones))
                    .as("one seat too many is noticed")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theRawStatementsStillFitTheTables(HubDatabase database) throws Exception {
        RawBook.prepare(database.config());
        try (RawBook raw = new RawBook(database.config())) {
            for (int i = 0; i < 20; i++) {
                raw.register(i);
            }
        }
        assertThat(BookFacts.held(database.config(), "course-%"))
                .isEqualTo(BookFacts.counted(database.config(), "course-%"))
                .isEqualTo(20);
    }
}
