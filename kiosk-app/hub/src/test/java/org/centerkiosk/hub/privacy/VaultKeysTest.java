package org.centerkiosk.hub.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.SealingKey;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.DatabaseFiles;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Keys change and what they sealed still opens; what terminals seal opens at the hub. */
class VaultKeysTest {

    private static final UUID ID = UUID.fromString("0190a0c0-0000-7000-8000-000000000001");
    private static final byte[] CLEAR = "王小明".getBytes(UTF_8);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));

    @TempDir
    Path folder;

    private Vault open(HubDatabase database) throws VaultException {
        return Vault.open(folder, database, "c", CLOCK);
    }

    private VaultCare care(HubDatabase database) {
        return new VaultCare(folder, database, "c", CLOCK, new AuditLog(database, "c", CLOCK));
    }

    private static Sealing sealing(Vault vault) throws TrustException {
        byte[] served = new SealingKeyDocument(vault, SigningKey.generate(), CLOCK)
                .document()
                .source()
                .find(null, 0)
                .orElseThrow()
                .bytes();
        return Sealing.with(
                SealingKey.read(Envelope.parse(DocumentKind.SEALING_KEY, served).payload()));
    }

    @ParameterizedTest
    @HubDatabases
    void rotatedKeysStillOpenWhatOldOnesSealed(HubDatabase database) throws Exception {
        Sealed old = open(database).seal(CLEAR, ID);
        Sealing oldSealing = sealing(open(database));
        byte[] index = open(database).phoneIndex("+8613812341234");

        care(database).rotate("records");
        care(database).rotate("terminals");
        care(database).rotate("residents");

        Vault vault = open(database);
        assertThat(vault.open(old, ID)).hasValue(CLEAR);
        assertThat(vault.open(vault.seal(CLEAR, ID), ID)).hasValue(CLEAR);
        assertThat(vault.unseal(oldSealing.seal(CLEAR, ID), ID)).isEqualTo(CLEAR);
        assertThat(vault.unseal(sealing(vault).seal(CLEAR, ID), ID)).isEqualTo(CLEAR);
        assertThat(vault.phoneIndex("+8613812341234")).isEqualTo(index);
        assertThat(care(database).describe()).contains("records\t2 keys", "phone-index\t1 keys");
    }

    @ParameterizedTest
    @HubDatabases
    void aHubWithTheKeysFromBeforeTheRotationDoesNotStart(HubDatabase database) throws VaultException, IOException {
        open(database);
        byte[] before = Files.readAllBytes(folder.resolve("records.keyset"));
        care(database).rotate("records");

        Files.write(folder.resolve("records.keyset"), before);

        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> open(database))
                .withMessageContaining("records.keyset holds other keys");
    }

    @ParameterizedTest
    @HubDatabases
    void aRotationThatWasCutShortIsNoLoss(HubDatabase database) throws VaultException, IOException {
        Sealed old = open(database).seal(CLEAR, ID);
        Keyset.read(Purpose.RECORDS, folder.resolve("records.keyset"))
                .rotated()
                .write(folder.resolve("records.keyset"));

        assertThat(open(database).open(old, ID)).hasValue(CLEAR);
    }

    @ParameterizedTest
    @HubDatabases
    void aLostKeysetCanBeGivenUp(HubDatabase database) throws VaultException, IOException {
        Sealed old = open(database).seal(CLEAR, ID);
        Files.delete(folder.resolve("records.keyset"));

        care(database).giveUp("records");

        assertThat(open(database).open(old, ID)).isEmpty();
        assertThat(open(database).open(open(database).seal(CLEAR, ID), ID)).hasValue(CLEAR);
    }

    @ParameterizedTest
    @HubDatabases
    void aDamagedKeysetThatIsGivenUpIsKeptAside(HubDatabase database) throws VaultException, IOException {
        open(database);
        Files.writeString(folder.resolve("records.keyset"), "torn");

        care(database).giveUp("records");

        open(database);
        assertThat(folder.resolve("records.keyset.given-up-" + CLOCK.millis())).hasContent("torn");
    }

    private static final String PHONE = "+8613812341234";

    /** A registration as the book seals it. */
    private static void add(HubDatabase database, Vault vault) {
        PhoneNumber phone = new PhoneNumber(PHONE);
        byte[] applicant = ApplicantJson.write(new Applicant("王小明", phone, Party.of(1), null, Map.of(), true));
        database.update(handle -> {
            handle.createUpdate("""
                            INSERT INTO registration (centre, id, code, event, channel, status, party, seats, made,
                                received, made_by, applicant, phone_index, over_at, revision, changed)
                            VALUES ('c', :id, 'X', 'e', 'DESK', 'RESERVED', 1, 1, 0, 0, 'x', :sealed, :index, 0, 1, 0)""")
                    .bind("id", ID.toString())
                    .bind("sealed", vault.seal(applicant, ID).bytes())
                    .bind("index", vault.phoneIndex(PHONE))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO registration_seat (centre, registration, event, original_start, seats, state,
                                arrival, sole_phone) VALUES ('c', :id, 'e', 0, 1, 'HELD', 1, :index)""")
                    .bind("id", ID.toString())
                    .bind("index", vault.phoneIndex(PHONE))
                    .execute();
        });
    }

    /** How many rows are found by that number. */
    private static int found(HubDatabase database, Vault vault) {
        return database.read(handle -> handle.createQuery("""
                        SELECT (SELECT count(*) FROM registration WHERE phone_index = :index)
                            + (SELECT count(*) FROM registration_seat WHERE sole_phone = :index)""")
                .bind("index", vault.phoneIndex(PHONE))
                .mapTo(Integer.class)
                .one());
    }

    @ParameterizedTest
    @HubDatabases
    void aNewKeyOfTheIndexFindsEveryNumberAnew(HubDatabase database) throws VaultException {
        Vault before = open(database);
        add(database, before);
        byte[] digest = before.digest(CLEAR);
        assertThat(found(database, before)).isEqualTo(2);

        care(database).rotate("phone-index");

        Vault vault = open(database);
        assertThat(vault.phoneIndex(PHONE)).isNotEqualTo(before.phoneIndex(PHONE));
        assertThat(found(database, vault)).isEqualTo(2);
        assertThat(found(database, before)).isZero();
        assertThat(vault.digest(CLEAR)).isNotEqualTo(digest);
        assertThat(vault.digests(CLEAR)).hasSize(2).contains(digest);
        assertThat(left(database, before.phoneIndex(PHONE))).isFalse();
    }

    private static boolean left(HubDatabase database, byte[] index) {
        return DatabaseFiles.bytes(database).contains(new String(index, StandardCharsets.ISO_8859_1));
    }

    /** Between the file and the transaction: the hub says what to do, and that does the rest with the key that is there. */
    @ParameterizedTest
    @HubDatabases
    void aNewKeyOfTheIndexThatWasCutShortIsFinished(HubDatabase database) throws VaultException {
        Vault before = open(database);
        add(database, before);
        Path file = folder.resolve("phone-index.keyset");
        Keyset.read(Purpose.PHONE_INDEX, file).rotated().write(file);

        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> open(database))
                .withMessageContaining("kiosk hub vault rotate phone-index");
        care(database).rotate("phone-index");

        assertThat(found(database, open(database))).isEqualTo(2);
        assertThat(care(database).describe()).contains("phone-index\t2 keys");
    }

    @ParameterizedTest
    @HubDatabases
    void aLostIndexIsMadeAnewOfWhatCanBeRead(HubDatabase database) throws VaultException, IOException {
        add(database, open(database));
        Files.delete(folder.resolve("phone-index.keyset"));

        care(database).giveUp("phone-index");

        assertThat(found(database, open(database))).isEqualTo(2);
    }

    @ParameterizedTest
    @HubDatabases
    void thereIsNoOtherKeyset(HubDatabase database) {
        assertThatIllegalArgumentException().isThrownBy(() -> care(database).rotate("names"));
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasSealedForAnotherRegistrationIsRefused(HubDatabase database) throws Exception {
        Vault vault = open(database);
        byte[] sealed = sealing(vault).seal(CLEAR, ID);

        assertThatIllegalArgumentException().isThrownBy(() -> vault.unseal(sealed, new UUID(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.unseal(new byte[0], ID));
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsTheSameIsToldByItsDigest(HubDatabase database) throws VaultException {
        Vault vault = open(database);

        assertThat(vault.digest(CLEAR)).isEqualTo(vault.digest(CLEAR)).isNotEqualTo(vault.digest(new byte[0]));
        assertThat(vault.digest("phone".getBytes(UTF_8))).isNotEqualTo(vault.phoneIndex("phone"));
    }
}
