package org.centerkiosk.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What is to be forgotten is gone, also from the disk; what counts stays. */
class ForgettingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final PhoneNumber ZENG = new PhoneNumber("+8613812341234");

    @TempDir
    Path folder;

    private final List<UUID> told = new ArrayList<>();

    private BookOfPeople book(HubDatabase database) throws VaultException {
        return new BookOfPeople(database, Vault.open(folder.resolve("vault"), database, BookOfPeople.CENTRE, CLOCK));
    }

    private Purge purge(HubDatabase database) {
        return new Purge(database, "c", audit(database), 30, CLOCK, (handle, id) -> told.add(id));
    }

    private static AuditLog audit(HubDatabase database) {
        return new AuditLog(database, "c", CLOCK);
    }

    private People people(BookOfPeople book) {
        return new People(book.database(), "c", book, audit(book.database()), CLOCK, (handle, id) -> told.add(id));
    }

    private static long personal(HubDatabase database) {
        return database.read(handle -> handle.createQuery("""
                        SELECT (SELECT count(*) FROM registration
                                WHERE applicant IS NOT NULL OR phone_index IS NOT NULL)
                            + (SELECT count(*) FROM registration_seat WHERE sole_phone IS NOT NULL)""").mapTo(Long.class).one());
    }

    @ParameterizedTest
    @HubDatabases
    void thirtyDaysAfterTheLastSessionThePersonIsGoneAndTheSeatsStay(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        UUID over = book.add(1, "曾小明", ZENG.e164(), NOW.minus(Duration.ofDays(30)));
        book.add(2, "王小明", "+8613900005678", NOW.minus(Duration.ofDays(30)).plusSeconds(1));

        assertThat(purge(database).run()).isEqualTo(1);
        assertThat(purge(database).run()).isZero();

        assertThat(told).containsExactly(over);
        assertThat(personal(database)).isEqualTo(2);
        assertThat(database.<Long, RuntimeException>read(
                        handle -> handle.createQuery("SELECT sum(seats) FROM registration_seat")
                                .mapTo(Long.class)
                                .one()))
                .isEqualTo(2);
        assertThat(audit(database).latest(9)).extracting(AuditEntry::action).containsExactly("person.purge");
    }

    @ParameterizedTest
    @HubDatabases
    void whatAPersonAsksForIsAllAndNothingOfOthersAndLogged(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        book.add(1, "曾小明", ZENG.e164(), NOW);
        book.add(2, "王小明", "+8613900005678", NOW);
        book.add(4, "曾小明", ZENG.e164(), NOW);

        String export = new String(people(book).export(ZENG, "console"), StandardCharsets.UTF_8);

        assertThat(export).contains("曾小明", "+8613812341234", "答案", "event-1").doesNotContain("王小明");
        assertThat(export.split("\"code\"")).hasSize(3);
        AuditEntry entry = audit(database).latest(1).getFirst();
        assertThat(entry.action()).isEqualTo("person.export");
        assertThat(entry.toString()).doesNotContain("曾", "1234");
    }

    @ParameterizedTest
    @HubDatabases
    void whoIsErasedIsGoneAndOthersAreNot(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        UUID one = book.add(1, "曾小明", ZENG.e164(), NOW);
        book.add(2, "王小明", "+8613900005678", NOW);

        assertThat(people(book).erase(ZENG, "console")).containsExactly(one);
        assertThat(people(book).erase(ZENG, "console")).isEmpty();

        assertThat(told).containsExactly(one);
        assertThat(personal(database)).isEqualTo(2);
        assertThat(new String(people(book).export(ZENG, "console"), StandardCharsets.UTF_8))
                .doesNotContain("曾");
        assertThat(audit(database).latest(9)).extracting(AuditEntry::action).contains("person.erase");
    }

    private static final int BOOK = 300;

    /** A book with many people, every second of them to be forgotten; hands over what must not be found then. */
    private List<byte[]> fill(BookOfPeople book) throws VaultException {
        List<byte[]> sought = new ArrayList<>();
        for (int n = 1; n <= BOOK; n++) {
            UUID id = book.add(n, "曾小明", "+86138123%05d".formatted(n), NOW.minus(Duration.ofDays(n % 2 * 40)));
            if (n % 2 == 1) {
                sought.add(book.sealed(id));
                sought.add(book.phoneIndex(new PhoneNumber("+86138123%05d".formatted(n))));
            }
        }
        return sought;
    }

    private static int found(Path file, List<byte[]> sought) throws IOException {
        StringBuilder disk = new StringBuilder();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Path part = Path.of(file + suffix);
            if (Files.exists(part)) {
                byte[] bytes = Files.readAllBytes(part);
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("曾小明", "138123");
                disk.append(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        String all = disk.toString();
        return (int) sought.stream()
                .filter(one -> all.contains(
                        new String(Arrays.copyOf(one, Math.min(one.length, 16)), StandardCharsets.ISO_8859_1)))
                .count();
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException, VaultException {
        Path file = folder.resolve("hub.db");
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(file))) {
            BookOfPeople book = book(database);
            List<byte[]> sought = fill(book);
            assertThat(database.forgetDeleted()).isTrue();
            assertThat(found(file, sought)).isEqualTo(BOOK);

            assertThat(purge(database).run()).isEqualTo(BOOK / 2);

            assertThat(found(file, sought)).isZero();
        }
    }

    /** The guard of the test above: where rows are only emptied, much is left. */
    @Test
    void emptiedRowsAloneLeaveMuch() throws IOException, VaultException {
        Path file = folder.resolve("hub.db");
        try (HubDatabase database = HubDatabase.open(DatabaseConfig.file(file))) {
            List<byte[]> sought = fill(book(database));

            database.update(handle -> handle.execute("UPDATE registration SET applicant = NULL, phone_index = NULL"));

            assertThat(found(file, sought)).isPositive();
        }
    }
}
