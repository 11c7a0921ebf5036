package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code scripts/simulate-fleet} runs. */
@Command(name = "simulate-fleet", mixinStandardHelpOptions = true)
public final class SimulateFleet implements Callable<Integer> {

    @Option(names = "--terminals", defaultValue = "1000", description = "how many (default ${DEFAULT-VALUE})")
    private int terminals;

    @Option(names = "--verifying", defaultValue = "50", description = "how many verify (default ${DEFAULT-VALUE})")
    private int verifying;

    @Option(names = "--events", defaultValue = "850", description = "of an edition (default ${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--rounds", defaultValue = "3", description = "editions published (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--down",
            defaultValue = "3",
            description = "seconds that the hub is gone (default ${DEFAULT-VALUE})")
    private int down;

    @Option(names = "--database", description = "a PostgreSQL JDBC URL instead of an SQLite file")
    private @Nullable String database;

    @Option(names = "--smoke", description = "20 terminals and a small edition")
    private boolean isSmoke;

    private SimulateFleet() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new SimulateFleet()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (isSmoke) {
            terminals = 20;
            events = 20;
            rounds = 1;
            down = 1;
        }
        Path folder = Files.createTempDirectory("simulate-fleet");
        DatabaseConfig config = database == null
                ? DatabaseConfig.file(folder.resolve("hub.db"))
                : new DatabaseConfig(database, null, null, DatabaseConfig.DEFAULT_CONNECTIONS);
        try (FleetSimulation fleet = new FleetSimulation(terminals, verifying, events, config, folder)) {
            return run(fleet);
        } finally {
            delete(folder);
        }
    }

    private int run(FleetSimulation fleet) throws IOException, InterruptedException {
        say("enrolled %d terminals in %d ms".formatted(terminals, fleet.enrol()));
        say("connected: " + fleet.connect());
        say("listening at the hub: " + fleet.listening());
        for (int round = 1; round <= rounds; round++) {
            say("edition " + round + ", from approval to the last byte: " + fleet.publish());
        }
        FleetSimulation.Return back = fleet.restart(Duration.ofSeconds(down));
        say("restart, gone for " + back.downMillis() + " ms; back after it is up: " + back.sinceUp());
        say("peaks of a second: " + back.peakConnections() + " came back, " + back.peakRequests() + " requests");
        say("listening at the hub: " + fleet.listening());
        say("edition " + (rounds + 1) + ", from approval to the last byte: " + fleet.publish());
        fleet.failures().stream().limit(10).forEach(failure -> say("FAILED: " + failure));
        say("failures: " + fleet.failures().size() + ", load: " + load());
        return fleet.failures().isEmpty() ? 0 : 1;
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
