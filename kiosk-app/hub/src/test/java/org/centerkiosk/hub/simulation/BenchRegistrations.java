package org.centerkiosk.hub.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code scripts/bench-registrations} runs. */
@Command(name = "bench-registrations", mixinStandardHelpOptions = true)
public final class BenchRegistrations implements Callable<Integer> {

    private static final double FILE_GOAL = 1;
    private static final double SERVER_GOAL = 0.6;
    private static final Duration RUSH_TIME = Duration.ofSeconds(2);
    private static final double RUSH_GOAL_MILLIS = 3_000;

    @Option(names = "--seconds", defaultValue = "8", description = "of each measurement (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "of both, in turn (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--clients", defaultValue = "64", description = "of the hub (default ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--phones", defaultValue = "2000", description = "of a rush (default ${DEFAULT-VALUE})")
    private int phones;

    @Option(names = "--warm-up", defaultValue = "40", description = "seconds before (default ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--only", description = "one database: sqlite or postgresql")
    private @Nullable String only;

    @Option(names = "--smoke", description = "a second each and no judgement on figures")
    private boolean isSmoke;

    private Path folder = Path.of("");
    private boolean isRight = true;

    private BenchRegistrations() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchRegistrations()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        if (isSmoke) {
            seconds = 1;
            rounds = 1;
            warmUp = 2;
        }
        if (rounds < 1 || rounds > Courses.RUSHES) {
            throw new IllegalArgumentException("--rounds is 1 to " + Courses.RUSHES + ", not " + rounds);
        }
        folder = Files.createTempDirectory("bench-registrations");
        try {
            System.out.printf(
                    "medians of %d rounds of %d s in turn, %d clients over HTTP, %d courses%n",
                    rounds, seconds, clients, Courses.COUNT);
            System.out.printf("%-12s %10s %10s %7s  %s%n", "database", "HTTP /s", "raw /s", "ratio", "goal");
            if (!"postgresql".equals(only)) {
                file();
            }
            if (!"sqlite".equals(only)) {
                server();
            }
            System.out.println("load at the end: " + load());
            return isRight ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    /** One of the two databases, with what it has to reach. */
    private record Bench(String name, DatabaseConfig raw, int connections, DatabaseConfig hub, double goal) {}

    private void file() throws IOException, SQLException, InterruptedException {
        measure(new Bench(
                "SQLite",
                DatabaseConfig.file(folder.resolve("raw.db")),
                1,
                DatabaseConfig.file(folder.resolve("hub.db")),
                FILE_GOAL));
    }

    private void server() throws IOException, SQLException, InterruptedException {
        // The library's own setting does not wait for the disk.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE raw");
                statement.execute("CREATE DATABASE hub");
                try (ResultSet row = statement.executeQuery("SHOW fsync")) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException("PostgreSQL does not wait for the disk");
                    }
                }
            }
            int connections = DatabaseConfig.DEFAULT_CONNECTIONS;
            measure(new Bench(
                    "PostgreSQL",
                    new DatabaseConfig(postgres.getJdbcUrl("postgres", "raw"), null, null, connections),
                    connections,
                    new DatabaseConfig(postgres.getJdbcUrl("postgres", "hub"), null, null, connections),
                    SERVER_GOAL));
        }
    }

    private void measure(Bench bench) throws IOException, SQLException, InterruptedException {
        Duration time = Duration.ofSeconds(seconds);
        RawBook.prepare(bench.raw());
        Path keys = Files.createDirectory(folder.resolve(bench.name()));
        try (RegistrationProcess hub = RegistrationProcess.start(bench.hub(), keys)) {
            Registrants registrants = new Registrants(hub.uri(), hub.token());
            // Until the compilers are done with both.
            RawBook.rate(bench.raw(), bench.connections(), Duration.ofSeconds(warmUp / 4));
            registrants.rate(clients, Duration.ofSeconds(warmUp));
            long before = processor(hub.process().toHandle());
            int acceptedBefore = registrants.accepted();
            double[] raw = new double[rounds];
            double[] http = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                raw[round] = RawBook.rate(bench.raw(), bench.connections(), time);
                http[round] = registrants.rate(clients, time);
            }
            double ratio = median(http) / median(raw);
            System.out.printf(
                    "%-12s %10.0f %10.0f %7.2f  %.1f: %s%n",
                    bench.name(), median(http), median(raw), ratio, bench.goal(), verdict(ratio >= bench.goal()));
            System.out.printf(
                    "  %.2f ms of processor time of the hub for one%n",
                    (processor(hub.process().toHandle()) - before) / 1e6 / (registrants.accepted() - acceptedBefore));
            int kept = BookFacts.held(bench.hub(), "course-%");
            require(
                    kept == registrants.accepted(),
                    "%d acknowledged, %d in the book".formatted(registrants.accepted(), kept));
            for (int round = 0; round < rounds; round++) {
                rush(bench, registrants, round);
            }
        }
    }

    private void rush(Bench bench, Registrants registrants, int number) throws SQLException, InterruptedException {
        Registrants.Rush rush = registrants.rush(number, phones, RUSH_TIME);
        System.out.printf(
                "  %d phones within 2 s for %d seats and %d places: %d reserved, %d waiting, %d refused;"
                        + " p50 %.0f ms, p99 %.0f, longest %.0f; goal p99 under 3 s: %s%n",
                phones,
                Courses.SEATS,
                Courses.PLACES,
                rush.reserved(),
                rush.waiting().size(),
                rush.refused(),
                rush.percentile(0.5),
                rush.percentile(0.99),
                rush.percentile(1),
                verdict(rush.percentile(0.99) < RUSH_GOAL_MILLIS));
        require(
                rush.isHonest(phones),
                "not everybody heard the truth, "
                        + rush.others().stream().limit(3).toList());
        int held = BookFacts.held(bench.hub(), Courses.rush(number));
        int counted = BookFacts.counted(bench.hub(), Courses.rush(number));
        require(
                held == rush.reserved() && counted == held && held <= Courses.SEATS,
                "%d seats held, %d counted, %d promised".formatted(held, counted, rush.reserved()));
    }

    /** What is used of the machine does not depend on who else uses it, as the rates do. */
    private static long processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            isRight = false;
            System.out.println("  FAILED: " + otherwise);
        }
    }

    private String verdict(boolean isMet) {
        return isSmoke ? "not judged" : isMet ? "met" : "MISSED";
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
