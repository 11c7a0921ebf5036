package org.centerkiosk.hub.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.hub.store.HubDatabase;

/**
 * Seals what is personal before it reaches the database, and opens it again. What it seals is bound to the centre and to
 * one registration: moved to another row it does not open. Safe for use by many threads.
 */
public final class Vault {

    private final String centre;
    private final Aead records;
    private final PrfSet phoneIndex;
    private final Keyset terminals;
    private final HybridDecrypt fromTerminals;
    private final Aead residents;

    private Vault(String centre, Map<Purpose, Keyset> keys) {
        this.centre = centre;
        this.records = key(keys, Purpose.RECORDS).aead();
        this.phoneIndex = key(keys, Purpose.PHONE_INDEX).prf();
        this.terminals = key(keys, Purpose.TERMINALS);
        this.fromTerminals = terminals.decrypt();
        this.residents = key(keys, Purpose.RESIDENTS).aead();
    }

    private static Keyset key(Map<Purpose, Keyset> keys, Purpose purpose) {
        return Objects.requireNonNull(keys.get(purpose));
    }

    /**
     * Opens the vault with the keys in that folder; makes them where this hub has none yet.
     *
     * @param folder outside the database, and backed up apart from it
     */
    public static Vault open(Path folder, HubDatabase database, String centre, InstantSource clock)
            throws VaultException {
        return new Vault(centre, new VaultKeys(folder, database, centre, clock).open());
    }

    /** Seals what a registration says of people. */
    public Sealed seal(byte[] clear, UUID registration) {
        try {
            return new Sealed(records.encrypt(clear, context("registration", registration)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was checked at start does not seal", e);
        }
    }

    /** Opens it; empty where it was changed, is another registration's, or was sealed with keys that are gone. */
    public Optional<byte[]> open(Sealed sealed, UUID registration) {
        try {
            return Optional.of(records.decrypt(sealed.bytes(), context("registration", registration)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds a phone number again: the same for the same number, and no way back without the key.
     *
     * @param e164 such as +8613812341234
     * @return 16 bytes
     */
    public byte[] phoneIndex(String e164) {
        return Keyset.index(phoneIndex, ("phone\n" + centre + "\n" + e164).getBytes(StandardCharsets.UTF_8));
    }

    /** With the keys that were read. */
    static Vault of(String centre, Map<Purpose, Keyset> keys) {
        return new Vault(centre, keys);
    }

    /** Tells whether two contents are the same: 16 bytes that are nothing to anybody without the key. */
    public byte[] digest(byte[] content) {
        return Keyset.index(phoneIndex, digested(content));
    }

    /** The same, and what it was with the keys from before: one of them is what was written down then. */
    public List<byte[]> digests(byte[] content) {
        return Keyset.indexes(phoneIndex, digested(content));
    }

    private static byte[] digested(byte[] content) {
        byte[] domain = "digest\n".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(domain.length + content.length)
                .put(domain)
                .put(content)
                .array();
    }

    /**
     * Opens what a terminal sealed for the hub.
     *
     * @throws IllegalArgumentException where it was not sealed for this hub and this registration
     */
    public byte[] unseal(byte[] sealed, UUID registration) {
        try {
            return fromTerminals.decrypt(sealed, Sealing.context(centre, registration));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this was not sealed for this hub and this registration", e);
        }
    }

    byte[] sealResident(byte[] clear) {
        try {
            return residents.encrypt(clear, residentContext());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was checked at start does not seal", e);
        }
    }

    Optional<byte[]> openResident(byte[] sealed) {
        try {
            return Optional.of(residents.decrypt(sealed, residentContext()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private byte[] residentContext() {
        return ("resident\n" + centre).getBytes(StandardCharsets.UTF_8);
    }

    String centre() {
        return centre;
    }

    /** The public half of the key that terminals seal with. */
    byte[] sealingKeyset() {
        return terminals.publicKeys();
    }

    private byte[] context(String kind, UUID id) {
        return (kind + "\n" + centre + "\n" + id).getBytes(StandardCharsets.UTF_8);
    }
}
