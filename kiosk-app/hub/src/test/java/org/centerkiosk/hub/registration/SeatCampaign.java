package org.centerkiosk.hub.registration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code scripts/campaign-seats} runs: writers that race for few seats while things break. */
@Command(name = "campaign-seats", mixinStandardHelpOptions = true)
public final class SeatCampaign implements Callable<Integer> {

    private static final int CONNECTIONS = 10;

    @Option(names = "--attempts", defaultValue = "100000", description = "in all (default ${DEFAULT-VALUE})")
    private int attempts;

    @Option(names = "--control", defaultValue = "20000", description = "with the locks off (default ${DEFAULT-VALUE})")
    private int control;

    @Option(names = "--seeds", defaultValue = "2000", description = "of the simulation (default ${DEFAULT-VALUE})")
    private int seeds;

    @Option(names = "--first", defaultValue = "1", description = "the first seed (default ${DEFAULT-VALUE})")
    private long first;

    private SeatCampaign() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new SeatCampaign()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        // What breaks here breaks on purpose.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger("org.centerkiosk")).setLevel(Level.OFF);
        boolean isRight = true;
        if (attempts > 0) {
            isRight = server() & file();
        }
        if (seeds > 0) {
            SeatSimulation.main(new String[] {String.valueOf(first), String.valueOf(seeds)});
        }
        return isRight ? 0 : 1;
    }

    private boolean server() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .start()) {
            DatabaseConfig config =
                    new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), null, null, CONNECTIONS);
            SeatRace race = new SeatRace(config, 2, "race", Switches.ON);
            boolean isRight = say("PostgreSQL, 2 instances", race.run(attempts), true);
            if (control > 0) {
                SeatRace free = new SeatRace(config, 2, "control", new Switches(false, true));
                isRight &= say("the same with the locks off", free.run(control), false);
            }
            return isRight;
        }
    }

    private boolean file() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("campaign-seats");
        Path file = folder.resolve("hub.db");
        SeatRace race = new SeatRace(DatabaseConfig.file(file), 1, "race", Switches.ON);
        boolean isRight = say("SQLite, 1 instance", race.run(attempts), true);
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        Files.delete(folder);
        return isRight;
    }

    /** @param shouldHold false for the control, which shows that the campaign would notice */
    private static boolean say(String what, SeatRace.Outcome outcome, boolean shouldHold) {
        System.out.println(what + ": " + outcome);
        boolean isRight = outcome.isRight() == shouldHold;
        if (!isRight) {
            System.out.println(
                    shouldHold ? "  FAILED" : "  FAILED: the control found nothing, so the campaign proves nothing");
        }
        return isRight;
    }
}
