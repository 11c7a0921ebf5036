package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index entry that moved to another page leaves a copy in the old one, which secure_delete does not overwrite. */
class ForgetDeletedTest {

    private static final int TABLES = 12;
    private static final int ROWS = 1_200;

    @TempDir
    Path folder;

    @Test
    void whatMovedBeforeItWasDeletedIsGoneToo() throws IOException, SQLException {
        DatabaseConfig config = DatabaseConfig.file(folder.resolve("hub.db"));
        try (HubDatabase database = HubDatabase.open(config)) {
            List<byte[]> sought = new ArrayList<>();
            for (int seed = 0; seed < TABLES; seed++) {
                fillAndForget(database, seed, sought);
            }

            cutTheLog(config);
            assertThat(found(sought)).as("with the log cut alone").isPositive();

            assertThat(database.forgetDeleted()).isTrue();
            assertThat(found(sought)).isZero();
        }
    }

    private static void fillAndForget(HubDatabase database, int seed, List<byte[]> sought) {
        Random random = new Random(seed);
        String table = "people" + seed;
        database.update(handle -> {
            handle.execute("CREATE TABLE " + table + " (number INTEGER PRIMARY KEY, phone BLOB)");
            handle.execute("CREATE INDEX " + table + "_phone ON " + table + " (phone)");
            PreparedBatch rows = handle.prepareBatch("INSERT INTO " + table + " VALUES (:number, :phone)");
            for (int number = 0; number < ROWS; number++) {
                byte[] phone = new byte[32];
                random.nextBytes(phone);
                rows.bind("number", number).bind("phone", phone).add();
                sought.add(phone);
            }
            rows.execute();
        });
        database.update(handle -> handle.execute("UPDATE " + table + " SET phone = NULL"));
    }

    private static void cutTheLog(DatabaseConfig config) throws SQLException {
        try (Connection connection = FileTransactions.source(config).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private long found(List<byte[]> sought) throws IOException {
        return found(sought, List.of(folder.resolve("hub.db"), folder.resolve("hub.db-wal")));
    }

    private static long found(List<byte[]> sought, List<Path> files) throws IOException {
        StringBuilder disk = new StringBuilder();
        for (Path file : files) {
            disk.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        String all = disk.toString();
        return sought.stream()
                .filter(one -> all.contains(new String(one, StandardCharsets.ISO_8859_1)))
                .count();
    }

    /** A table of the hub's in which every row goes by turns; its bytes are found by the digests. */
    private static List<byte[]> fillServer(HubDatabase database) {
        Random random = new Random(1);
        List<byte[]> sought = new ArrayList<>();
        database.update(handle -> {
            PreparedBatch rows = handle.prepareBatch(
                    "INSERT INTO command (centre, id, kind, digest, at) VALUES ('c', :id, 'x', :digest, 0)");
            for (int number = 0; number < ROWS; number++) {
                byte[] digest = new byte[32];
                random.nextBytes(digest);
                rows.bind("id", String.valueOf(number)).bind("digest", digest).add();
                if (number % 2 == 0) {
                    sought.add(digest);
                }
            }
            rows.execute();
        });
        database.update(handle -> handle.execute("DELETE FROM command WHERE CAST(id AS integer) % 2 = 0"));
        return sought;
    }

    @Test
    void aServersTablesAreWrittenAnew() throws IOException, SQLException {
        TestServer server = TestServer.shared();
        DatabaseConfig config = server.newDatabase();
        try (HubDatabase database = HubDatabase.open(config)) {
            List<byte[]> sought = fillServer(database);
            assertThat(found(sought, server.files(config))).isEqualTo(sought.size());

            vacuum(config);
            assertThat(found(sought, server.files(config)))
                    .as("after a plain VACUUM")
                    .isPositive();

            assertThat(database.forgetDeleted()).isTrue();
            assertThat(found(sought, server.files(config))).isZero();
        }
    }

    private static void vacuum(DatabaseConfig config) throws SQLException {
        try (Connection connection = DriverManager.getConnection(config.url());
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM command");
        }
    }

    @Test
    void onAServerWhoDoesNotOwnTheTablesIsToldAndGoesOn() {
        TestServer server = TestServer.shared();
        DatabaseConfig config = server.newDatabase();
        try (HubDatabase guest = HubDatabase.open(server.asGuest(config))) {
            assertThat(guest.forgetDeleted()).isFalse();
            assertThat(guest.<Integer, RuntimeException>read(
                            handle -> handle.createQuery("SELECT count(*) FROM command")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isZero();
        }
    }

    @Test
    void onAServerNobodyWaitsLongBehindALockThatDoesNotComeFree() throws SQLException {
        DatabaseConfig config = TestServer.shared().newDatabase();
        try (HubDatabase database = HubDatabase.open(config);
                Connection connection = DriverManager.getConnection(config.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE command IN ACCESS SHARE MODE");

            assertThat(database.forgetDeleted()).isFalse();
            connection.rollback();
            assertThat(database.forgetDeleted()).isTrue();
        }
    }
}
