package org.centerkiosk.hub.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What the vault promises: nothing opens without its keys, and no key goes missing unnoticed. */
class VaultTest {

    private static final UUID ONE = UUID.fromString("0190a0c0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190a0c0-0000-7000-8000-000000000002");
    private static final byte[] CLEAR = "王小明 +8613812341234".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Vault open(HubDatabase database) throws VaultException {
        return Vault.open(folder.resolve("vault"), database, "c", InstantSource.system());
    }

    private Path file(Purpose purpose) {
        return folder.resolve("vault").resolve(purpose.file());
    }

    @ParameterizedTest
    @HubDatabases
    void whatWasSealedOpensAlsoAfterARestart(HubDatabase database) throws VaultException {
        Sealed sealed = open(database).seal(CLEAR, ONE);

        assertThat(open(database).open(sealed, ONE)).hasValue(CLEAR);
    }

    @ParameterizedTest
    @HubDatabases
    void itOpensForNoOtherRegistrationAndNoOtherCentre(HubDatabase database) throws VaultException {
        Sealed sealed = open(database).seal(CLEAR, ONE);
        Vault elsewhere = Vault.open(folder.resolve("vault"), database, "d", InstantSource.system());

        assertThat(open(database).open(sealed, OTHER)).isEmpty();
        assertThat(elsewhere.open(sealed, ONE)).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void everyChangedBitIsSeen(HubDatabase database) throws VaultException {
        Vault vault = open(database);
        byte[] sealed = vault.seal(CLEAR, ONE).bytes();

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(vault.open(new Sealed(changed), ONE)).as("bit %d", bit).isEmpty();
        }
        assertThat(vault.open(new Sealed(new byte[0]), ONE)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @HubDatabases
    void aNumberIsFoundAgainByItsIndexAlone(HubDatabase database) throws VaultException {
        byte[] index = open(database).phoneIndex("+8613812341234");

        assertThat(index).hasSize(16).isEqualTo(open(database).phoneIndex("+8613812341234"));
        assertThat(open(database).phoneIndex("+8613812341235")).isNotEqualTo(index);
        assertThat(Vault.open(folder.resolve("other"), fresh(), "c", InstantSource.system())
                        .phoneIndex("+8613812341234"))
                .isNotEqualTo(index);
    }

    private HubDatabase fresh() {
        return HubDatabase.open(org.centerkiosk.hub.store.DatabaseConfig.file(folder.resolve("other.db")));
    }

    @ParameterizedTest
    @HubDatabases
    void keysAreForTheirOwnerAlone(HubDatabase database) throws VaultException, IOException {
        open(database);

        for (Purpose purpose : Purpose.values()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(purpose))))
                    .isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(file(Purpose.RECORDS), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> open(database))
                .withMessageContaining("records.keyset")
                .withMessageContaining("others than its owner");
    }

    @ParameterizedTest
    @HubDatabases
    void aLostKeysetIsNamedAndNeverMadeAnew(HubDatabase database) throws VaultException, IOException {
        open(database);
        for (Purpose purpose : Purpose.values()) {
            byte[] kept = Files.readAllBytes(file(purpose));
            Files.delete(file(purpose));

            assertThatExceptionOfType(VaultException.class)
                    .isThrownBy(() -> open(database))
                    .withMessageContaining(file(purpose) + " is not there")
                    .withMessageContaining("backup");
            assertThat(file(purpose)).doesNotExist();

            org.centerkiosk.core.trust.OwnerFile.write(file(purpose), kept);
            open(database);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aDamagedOrMistakenKeysetIsNamed(HubDatabase database) throws VaultException, IOException {
        open(database);
        for (Purpose purpose : Purpose.values()) {
            byte[] kept = Files.readAllBytes(file(purpose));
            byte[] torn = java.util.Arrays.copyOf(kept, kept.length / 2);
            for (byte[] wrong : List.of(torn, new byte[0], new byte[kept.length], "{}".getBytes(UTF_8))) {
                Files.write(file(purpose), wrong);
                assertThatExceptionOfType(VaultException.class)
                        .isThrownBy(() -> open(database))
                        .withMessageContaining(file(purpose) + " is damaged")
                        .withMessageContaining("backup");
            }
            Keyset.generate(purpose).write(file(purpose));
            assertThatExceptionOfType(VaultException.class)
                    .isThrownBy(() -> open(database))
                    .withMessageContaining(file(purpose) + " holds other keys");
            Files.write(file(purpose), kept);
        }
        open(database);
    }

    @ParameterizedTest
    @HubDatabases
    void anotherHubWithoutTheKeysDoesNotMakeItsOwn(HubDatabase database) throws VaultException {
        open(database);

        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> Vault.open(folder.resolve("second"), database, "c", InstantSource.system()))
                .withMessageContaining("another hub");
    }

    @ParameterizedTest
    @HubDatabases
    void keysWhoseMakerWasCutShortAreTaken(HubDatabase database) throws VaultException {
        Sealed sealed = open(database).seal(CLEAR, ONE);
        database.update(handle -> handle.execute("DELETE FROM vault_keyset"));

        assertThat(open(database).open(sealed, ONE)).hasValue(CLEAR);
    }

    @ParameterizedTest
    @HubDatabases
    void ofManyThatBeginAtOnceOneMakesTheKeys(HubDatabase database) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<byte[]>> all =
                    IntStream.range(0, 8).mapToObj(i -> () -> open(database).phoneIndex("+8613812341234"));
            byte[] index = open(database).phoneIndex("+8613812341234");
            for (Future<byte[]> found : threads.invokeAll(all.toList())) {
                assertThat(found.get()).isEqualTo(index);
            }
        }
    }
}
