package org.centerkiosk.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What is told of a database that cannot be used. */
class FaultTest {

    @TempDir
    private Path folder;

    private static void refused(Fault fault, DatabaseConfig config) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> HubDatabase.open(config).close())
                .satisfies(failure -> assertThat(failure.fault()).isEqualTo(fault))
                .withMessageContaining(fault.remedy());
    }

    @ParameterizedTest
    @HubDatabases
    void databaseOfANewerProgramIsLeftAlone(HubDatabase database) {
        database.update(handle -> handle.execute("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, installed_on, execution_time, success)
                SELECT 9000, '9000', 'the future', type, 'V9000__the_future.sql', 1, installed_by, installed_on, 1, success
                FROM flyway_schema_history WHERE version = '1'"""));

        refused(Fault.NEWER, database.config());
    }

    @Test
    void fileThatIsNoDatabaseIsLeftAlone() throws Exception {
        Path file = Files.writeString(
                folder.resolve("hub.db"), "no database, but long enough to look like one".repeat(200));

        refused(Fault.DAMAGED, DatabaseConfig.file(file));
        assertThat(Files.readString(file)).startsWith("no database");
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        refused(Fault.UNREACHABLE, DatabaseConfig.file(folder.resolve("nowhere").resolve("hub.db")));
    }

    @Test
    void serverThatIsNotThereIsNamed() {
        refused(Fault.UNREACHABLE, new DatabaseConfig("jdbc:postgresql://127.0.0.1:1/hub", "kiosk", "secret", 1));
    }

    @Test
    void fullDiskUndoesTheWriteAndLaterOnesWork() {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")))) {
            database.update(handle -> handle.execute("CREATE TABLE big (bytes BLOB) STRICT"));
            int pages = database.read(handle ->
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one());
            limit(database, pages + 10);

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() ->
                            database.update(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(1000000))")))
                    .satisfies(failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));

            database.update(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(10))"));
            limit(database, 1_000_000);
            database.update(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(1000000))"));
        }
    }

    @Test
    void fullDiskUndoesTheBatchAndLaterOnesWork() {
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(folder.resolve("hub.db")))) {
            database.update(handle -> handle.execute("CREATE TABLE big (bytes BLOB) STRICT"));
            int pages = database.read(handle ->
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one());
            limit(database, pages + 10);

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() ->
                            database.batch(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(1000000))")))
                    .satisfies(failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));

            limit(database, 1_000_000);
            database.batch(handle -> handle.execute("INSERT INTO big VALUES (zeroblob(1000000))"));
        }
    }

    private static void limit(HubDatabase database, int pages) {
        database.write(handle -> handle.createQuery("PRAGMA max_page_count = " + pages)
                .mapTo(Integer.class)
                .one());
    }

    @ParameterizedTest
    @HubDatabases
    void passwordsStandInNoMessage(HubDatabase database) {
        DatabaseConfig config =
                new DatabaseConfig(database.config().url() + "?password=secret", "kiosk", "hush hush", 1);

        assertThat(config.toString()).doesNotContain("secret", "hush");
    }
}
