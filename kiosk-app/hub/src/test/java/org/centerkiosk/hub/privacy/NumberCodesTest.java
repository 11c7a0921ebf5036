package org.centerkiosk.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.DatabaseFiles;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Codes for numbers: few tries whichever instance is asked, kept as digests, and for whom they find. */
class NumberCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PhoneNumber ZENG = new PhoneNumber("+8613812341234");
    private static final UUID FORM = new UUID(0x0190_0000_0000_7000L, 7);

    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();
    private final List<UUID> to = new ArrayList<>();

    private final CodeGateway gateway = new CodeGateway() {
        @Override
        public void enqueue(Handle handle, UUID registration, Instant until, String code) {
            assertThat(until).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
            to.add(registration);
            sent.add(code);
        }

        @Override
        public void wake() {
            // Nothing waits.
        }
    };

    private BookOfPeople book(HubDatabase database) throws VaultException {
        return new BookOfPeople(database, Vault.open(folder, database, BookOfPeople.CENTRE, InstantSource.fixed(NOW)));
    }

    private NumberCodes codes(BookOfPeople book) {
        return new NumberCodes(
                book.database(), BookOfPeople.CENTRE, book, gateway, InstantSource.fixed(NOW), Runnable::run);
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsStillToComeIsFoundAndNothingElse(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        UUID coming = book.add(1, "曾小明", ZENG.e164(), NOW.plusSeconds(1));
        UUID cancelled = book.add(2, "曾小明", ZENG.e164(), NOW.plusSeconds(9));
        book.add(3, "王小明", "+8613900005678", NOW);
        database.update(handle ->
                handle.execute("UPDATE registration SET status = 'CANCELLED' WHERE id = ?", cancelled.toString()));
        NumberCodes codes = codes(book);

        codes.ask(FORM, ZENG);

        assertThat(to).containsExactly(coming);
        assertThat(codes.open(FORM, sent.getFirst())).hasValue(List.of(TicketCode.of(1)));
        assertThat(codes.open(FORM, sent.getFirst())).isEmpty();

        codes.ask(FORM, new PhoneNumber("+8613900005678"));
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @HubDatabases
    void instancesShareTheTries(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        book.add(1, "曾小明", ZENG.e164(), NOW.plusSeconds(1));
        NumberCodes one = codes(book);
        NumberCodes other = codes(book);
        one.ask(FORM, ZENG);

        for (int i = 0; i < NumberCodes.TRIES; i++) {
            assertThat((i % 2 == 0 ? one : other).open(FORM, "")).isEmpty();
        }

        assertThat(other.open(FORM, sent.getFirst())).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void theSameFormTwiceIsOneCode(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        book.add(1, "曾小明", ZENG.e164(), NOW.plusSeconds(1));
        NumberCodes codes = codes(book);

        codes.ask(FORM, ZENG);
        codes.ask(FORM, ZENG);

        assertThat(sent).hasSize(1);
        assertThat(codes.open(FORM, sent.getFirst())).isPresent();
    }

    @ParameterizedTest
    @HubDatabases
    void neitherNumberNorCodeStandsInTheDatabase(HubDatabase database) throws VaultException {
        BookOfPeople book = book(database);
        book.add(1, "曾小明", ZENG.e164(), NOW.plusSeconds(1));
        codes(book).ask(FORM, ZENG);
        byte[] digest = database.read(handle -> handle.createQuery("SELECT digest FROM number_code")
                .mapTo(byte[].class)
                .one());

        assertThat(new String(digest, StandardCharsets.ISO_8859_1)).doesNotContain(sent.getFirst());
        assertThat(DatabaseFiles.bytes(database)).doesNotContain("13812341234");
    }

    /** A number that nobody signed up with gets a row, and nothing is sent. */
    @ParameterizedTest
    @HubDatabases
    void aStrangersNumberLeavesTheSameTraceForMinutes(HubDatabase database) throws VaultException {
        NumberCodes codes = codes(book(database));
        codes.ask(FORM, ZENG);

        assertThat(sent).isEmpty();
        assertThat(database.<Integer, RuntimeException>read(handle -> handle.createQuery(
                                "SELECT count(*) FROM number_code WHERE phone_index IS NOT NULL AND tries = 0")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(1);
        database.update(handle -> new PersonRows("c").forgetExpired(handle, NOW.plus(NumberCodes.VALID)));
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("SELECT count(*) FROM number_code")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }
}
