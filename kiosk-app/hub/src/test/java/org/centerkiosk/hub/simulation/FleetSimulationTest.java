package org.centerkiosk.hub.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Twenty terminals at a real hub: what scripts/simulate-fleet does with thousands. */
@Timeout(180)
class FleetSimulationTest {

    private static final int TERMINALS = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @HubDatabases
    void allGetEveryEditionAndComeBackAfterARestart(HubDatabase database) throws IOException, InterruptedException {
        try (FleetSimulation fleet = new FleetSimulation(TERMINALS, 5, 20, database.config(), folder)) {
            fleet.enrol();
            fleet.connect();
            assertThat(fleet.listening()).isEqualTo(TERMINALS);
            fleet.publish();
            fleet.beat();
            assertThat(fleet.shown()).isEqualTo(TERMINALS);
            fleet.restart(Duration.ZERO);
            fleet.publish();
            assertThat(fleet.failures()).isEmpty();
        }
    }
}
