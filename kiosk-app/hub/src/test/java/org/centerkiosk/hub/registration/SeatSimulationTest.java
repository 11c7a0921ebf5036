package org.centerkiosk.hub.registration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fixed share of the seeds; {@code scripts/campaign-seats} runs as many as one likes. */
class SeatSimulationTest {

    private static final int SEEDS = 20;
    private static final int SEEDS_IN_MEMORY = 400;

    @TempDir
    Path folder;

    @Test
    void noSeedOversellsLosesDoublesOrTurnsAway() {
        run(Switches.ON, false);
    }

    @Test
    void norDoesAnyOfManyInMemory() {
        SeatSimulation.runAll(1, SEEDS_IN_MEMORY);
    }

    @Test
    void withoutKeysSomethingIsDoubled() {
        assertThatThrownBy(() -> run(new Switches(true, false), false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed ");
    }

    @Test
    void aTerminalThatPromisesWhatItGaveBackIsFound() {
        assertThatThrownBy(() -> run(Switches.ON, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("promised from a lease");
    }

    private void run(Switches switches, boolean areCareless) {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")))) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                SeatSimulation.run(database, seed, switches, areCareless);
            }
        }
    }
}
