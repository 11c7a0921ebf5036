package org.centerkiosk.hub.privacy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;

/**
 * The vault's keysets: files outside the database, so that a copy of the database tells nothing. The database keeps a
 * proof of each, so that a lost or mistaken file is found at start and not when somebody asks for a name.
 */
final class VaultKeys {

    private final Path folder;
    private final HubDatabase database;
    private final String centre;
    private final InstantSource clock;

    VaultKeys(Path folder, HubDatabase database, String centre, InstantSource clock) {
        this.folder = folder;
        this.database = database;
        this.centre = centre;
        this.clock = clock;
    }

    /** Reads all keysets; those that a hub of an older version does not have yet are made. */
    Map<Purpose, Keyset> open() throws VaultException {
        Map<Purpose, Keyset> all = read();
        if (isHalfRotated(all)) {
            throw new VaultException(file(Purpose.PHONE_INDEX), VaultTrouble.HALF_ROTATED);
        }
        return all;
    }

    /** Whether there is a new key, and numbers are still found by the one before. */
    private boolean isHalfRotated(Map<Purpose, Keyset> all) {
        Keyset index = Objects.requireNonNull(all.get(Purpose.PHONE_INDEX));
        return database.read(handle -> proof(handle, Purpose.PHONE_INDEX))
                .filter(proof -> !index.provesFirst(proof))
                .isPresent();
    }

    private Map<Purpose, Keyset> read() throws VaultException {
        Map<Purpose, Keyset> all = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            Optional<byte[]> proof = database.read(handle -> proof(handle, purpose));
            all.put(purpose, proof.isPresent() ? known(purpose, proof.get()) : begin(purpose));
        }
        return all;
    }

    private Keyset known(Purpose purpose, byte[] proof) throws VaultException {
        Path file = file(purpose);
        if (!Files.exists(file)) {
            throw new VaultException(file, VaultTrouble.lost());
        }
        Keyset keyset = Keyset.read(purpose, file);
        if (!keyset.proves(proof)) {
            throw new VaultException(file, VaultTrouble.foreign());
        }
        return keyset;
    }

    /** The row is taken before the file is made: of two that begin at once, on whatever machine, one makes the keys. */
    private Keyset begin(Purpose purpose) throws VaultException {
        makeFolder();
        return database.write(handle -> {
            int rows = handle.createUpdate("""
                            INSERT INTO vault_keyset (centre, purpose, proof, proved)
                            VALUES (:centre, :purpose, :proof, :proved)
                            ON CONFLICT (centre, purpose) DO NOTHING""")
                    .bind("centre", centre)
                    .bind("purpose", purpose.name())
                    .bind("proof", new byte[0])
                    .bind("proved", clock.millis())
                    .execute();
            if (rows == 0) {
                return known(purpose, proof(handle, purpose).orElseThrow());
            }
            Keyset keyset = readOrMake(purpose);
            prove(handle, keyset);
            return keyset;
        });
    }

    /** A file that is there although the database has no proof of it: its maker was cut short, or the database is new. */
    private Keyset readOrMake(Purpose purpose) throws VaultException {
        Path file = file(purpose);
        if (Files.exists(file)) {
            return Keyset.read(purpose, file);
        }
        Keyset made = Keyset.generate(purpose);
        made.write(file);
        return made;
    }

    private void prove(Handle handle, Keyset keyset) {
        handle.createUpdate("""
                        UPDATE vault_keyset SET proof = :proof, proved = :proved
                        WHERE centre = :centre AND purpose = :purpose""")
                .bind("proof", keyset.proof())
                .bind("proved", clock.millis())
                .bind("centre", centre)
                .bind("purpose", keyset.purpose().name())
                .execute();
    }

    private Optional<byte[]> proof(Handle handle, Purpose purpose) {
        return handle.createQuery("SELECT proof FROM vault_keyset WHERE centre = :centre AND purpose = :purpose")
                .bind("centre", centre)
                .bind("purpose", purpose.name())
                .mapTo(byte[].class)
                .findOne();
    }

    /**
     * Gives a purpose a new key beside the old ones. The file comes first: were the proof written and the file not, the
     * hub would look for keys that never were.
     */
    Keyset rotate(Purpose purpose) throws VaultException {
        Keyset next = Objects.requireNonNull(open().get(purpose)).rotated();
        next.write(file(purpose));
        database.update(handle -> prove(handle, next));
        return next;
    }

    /**
     * Gives the index a new key, and every number its new place, which one transaction does with the proof. Where it was
     * cut short after the file was written, it is finished.
     *
     * @param work writes the index anew, with those keys
     */
    void rotateIndex(Indexing work) throws VaultException {
        Map<Purpose, Keyset> all = read();
        Keyset next = Objects.requireNonNull(all.get(Purpose.PHONE_INDEX));
        if (!isHalfRotated(all)) {
            next = next.rotated();
            next.write(file(Purpose.PHONE_INDEX));
            all.put(Purpose.PHONE_INDEX, next);
        }
        Keyset first = next;
        database.update(handle -> {
            work.run(handle, all);
            prove(handle, first);
        });
    }

    /** Writes the index of every number anew. */
    interface Indexing {
        void run(Handle handle, Map<Purpose, Keyset> keys);
    }

    /** Gives up a keyset of which no copy is left: what it sealed stays closed for ever. Sets a damaged file aside. */
    void giveUp(Purpose purpose) throws VaultException {
        Path file = file(purpose);
        if (Files.exists(file)) {
            Path aside = folder.resolve(purpose.file() + ".given-up-" + clock.millis());
            try {
                Files.move(file, aside);
            } catch (IOException e) {
                throw new VaultException(file, "cannot be set aside (" + e + "); check the folder's owner", e);
            }
        }
        Keyset made = Keyset.generate(purpose);
        made.write(file);
        database.update(handle -> prove(handle, made));
    }

    private void makeFolder() throws VaultException {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new VaultException(
                    folder, "cannot be made (" + e + "); check the owner of the folder above it and its disk", e);
        }
    }

    private Path file(Purpose purpose) {
        return folder.resolve(purpose.file());
    }
}
