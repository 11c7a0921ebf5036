package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
        StringBuilder disk = new StringBuilder();
        for (String file : List.of("hub.db", "hub.db-wal")) {
            disk.append(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1));
        }
        String all = disk.toString();
        return sought.stream()
                .filter(one -> all.contains(new String(one, StandardCharsets.ISO_8859_1)))
                .count();
    }
}
