package org.centerkiosk.hub.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One PostgreSQL for the tests of this JVM, started when the first asks for it; each gets a database of its own. */
final class TestServer {

    private static final String TEMPLATE = "hub_template";
    private static final int CONNECTIONS = 4;

    /** So many tests back nobody needs a database any more; all of them deleted at the end would take half a minute. */
    private static final int KEPT = 24;

    private static final class Holder {
        private static final TestServer SHARED = new TestServer();
    }

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<String> names = new ConcurrentLinkedQueue<>();

    private TestServer() {
        try {
            // Nothing here outlives the tests, so the disk need not be waited for.
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("CREATE DATABASE " + TEMPLATE);
        // Migrated once, copied for every test.
        HubDatabase.open(config(TEMPLATE)).close();
    }

    static TestServer shared() {
        return Holder.SHARED;
    }

    DatabaseConfig newDatabase() {
        return config(create("TEMPLATE " + TEMPLATE));
    }

    /** One without tables. */
    DatabaseConfig emptyDatabase() {
        return config(create(""));
    }

    private String create(String how) {
        String name = "hub_" + count.incrementAndGet();
        run("CREATE DATABASE " + name + " " + how);
        names.add(name);
        if (names.size() > KEPT) {
            String old = names.remove();
            // One that a whole class shares may be in use still.
            if (ask("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + old + "'")
                    .equals("0")) {
                run("DROP DATABASE " + old);
            } else {
                names.add(old);
            }
        }
        return name;
    }

    /** The files of a database as they are on the disk now; what the server keeps in memory is written before. */
    List<Path> files(DatabaseConfig config) throws IOException {
        run("CHECKPOINT");
        String folder =
                ask("SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = '"
                        + name(config) + "'");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The same database as another account, which may change rows and owns nothing. */
    DatabaseConfig asGuest(DatabaseConfig config) {
        run("DROP ROLE IF EXISTS guest_" + name(config));
        run("CREATE ROLE guest_" + name(config) + " LOGIN");
        try (Connection connection = DriverManager.getConnection(config.url());
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO guest_" + name(config));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseConfig(
                config.url().replaceAll("user=[^&]*", "user=guest_" + name(config)),
                "guest_" + name(config),
                null,
                CONNECTIONS);
    }

    private static String name(DatabaseConfig config) {
        return config.url().replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
    }

    /** Ends every connection of a database, as a restart of the server would. */
    void disconnectAll(DatabaseConfig config) {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name(config) + "'");
    }

    private DatabaseConfig config(String name) {
        return new DatabaseConfig(server.getJdbcUrl("postgres", name), null, null, CONNECTIONS);
    }

    private String ask(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
