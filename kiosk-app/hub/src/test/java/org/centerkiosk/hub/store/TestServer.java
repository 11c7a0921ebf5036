package org.centerkiosk.hub.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for the tests of this JVM, started when the first asks for it; each gets a database of its own. */
final class TestServer {

    private static final String TEMPLATE = "hub_template";
    private static final int CONNECTIONS = 4;

    private static final class Holder {
        private static final TestServer SHARED = new TestServer();
    }

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

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
        String name = "hub_" + count.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return config(name);
    }

    /** One without tables. */
    DatabaseConfig emptyDatabase() {
        String name = "hub_" + count.incrementAndGet();
        run("CREATE DATABASE " + name);
        return config(name);
    }

    /** Ends every connection of a database, as a restart of the server would. */
    void disconnectAll(DatabaseConfig config) {
        String name = config.url().replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    private DatabaseConfig config(String name) {
        return new DatabaseConfig(server.getJdbcUrl("postgres", name), null, null, CONNECTIONS);
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
