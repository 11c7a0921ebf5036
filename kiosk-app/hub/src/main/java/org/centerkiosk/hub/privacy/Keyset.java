package org.centerkiosk.hub.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.trust.OwnerFile;
import org.centerkiosk.core.trust.TrustException;

/** The keys for one purpose: the primary one seals, the older ones still open. In a file as Tink writes it, in clear. */
record Keyset(Purpose purpose, KeysetHandle keys) {

    private static final Configuration TINK = certain(TinkConfig2026::get);
    private static final int LARGEST = 64 << 10;
    private static final int INDEX_BYTES = 16;

    static Keyset generate(Purpose purpose) {
        return certain(() -> new Keyset(purpose, KeysetHandle.generateNew(purpose.parameters(), TINK)));
    }

    /** Reads it; whether it is the right one only {@link #proves} can tell. */
    static Keyset read(Purpose purpose, Path file) throws VaultException {
        try {
            OwnerFile.requirePrivate(file);
            if (Files.size(file) > LARGEST) {
                throw new VaultException(file, "is larger than any keyset; " + VaultTrouble.RESTORE);
            }
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), TINK, InsecureSecretKeyAccess.get());
            Keyset keyset = new Keyset(purpose, keys);
            if (!purpose.parameters().equals(keys.getPrimary().getKey().getParameters())) {
                throw new VaultException(file, "holds keys for another purpose; " + VaultTrouble.RESTORE);
            }
            keyset.proof();
            return keyset;
        } catch (TrustException e) {
            throw new VaultException(file, "may be read by others than its owner; " + e.remedy(), e);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw new VaultException(file, "is damaged or cannot be read; " + VaultTrouble.RESTORE, e);
        }
    }

    /** Whole or not at all, for its owner alone. */
    void write(Path file) throws VaultException {
        try {
            String text =
                    certain(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get()));
            OwnerFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VaultException(
                    file, "cannot be written (" + e + "); check the folder's owner and the space on its disk", e);
        }
    }

    /** How many keys there are, the one that seals and those that only open. */
    int size() {
        return keys.size();
    }

    /** With a new key that seals from now on; those before still open what they sealed. */
    Keyset rotated() {
        return certain(() -> new Keyset(
                purpose,
                KeysetHandle.newBuilder(keys)
                        .setConfiguration(TINK)
                        .addEntry(KeysetHandle.generateEntryFromParameters(purpose.parameters())
                                .withRandomId()
                                .setStatus(KeyStatus.ENABLED)
                                .makePrimary())
                        .build()));
    }

    /** By which the keyset is known again: kept in the database, and of no use to whoever finds it there. */
    byte[] proof() {
        byte[] word = word();
        return switch (purpose) {
            case RECORDS, RESIDENTS -> certain(() -> aead().encrypt(word, word));
            case PHONE_INDEX -> index(prf(), word);
            case TERMINALS -> certain(() -> encrypt().encrypt(word, word));
        };
    }

    /** Whether the proof was made with one of these keys. */
    boolean proves(byte[] proof) {
        byte[] word = word();
        try {
            return switch (purpose) {
                case RECORDS, RESIDENTS -> Arrays.equals(word, aead().decrypt(proof, word));
                case PHONE_INDEX -> indexes(prf(), word).stream().anyMatch(index -> Arrays.equals(index, proof));
                case TERMINALS -> Arrays.equals(word, decrypt().decrypt(proof, word));
            };
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether it was made with the first one, which alone finds numbers. */
    boolean provesFirst(byte[] proof) {
        return purpose == Purpose.PHONE_INDEX ? Arrays.equals(index(prf(), word()), proof) : proves(proof);
    }

    private byte[] word() {
        return ("proof of " + purpose.file()).getBytes(StandardCharsets.UTF_8);
    }

    Aead aead() {
        return certain(() -> keys.getPrimitive(TINK, Aead.class));
    }

    /** The same for the same text, and nothing to anybody without the key. */
    static byte[] index(PrfSet keys, byte[] text) {
        return certain(() -> keys.computePrimary(text, INDEX_BYTES));
    }

    /** What each of the keys makes of it, that of the first one first. */
    static List<byte[]> indexes(PrfSet keys, byte[] text) {
        return certain(() -> {
            List<byte[]> all = new ArrayList<>(List.of(index(keys, text)));
            for (Map.Entry<Integer, Prf> key : keys.getPrfs().entrySet()) {
                if (key.getKey() != keys.getPrimaryId()) {
                    all.add(key.getValue().compute(text, INDEX_BYTES));
                }
            }
            return all;
        });
    }

    PrfSet prf() {
        return certain(() -> keys.getPrimitive(TINK, PrfSet.class));
    }

    HybridDecrypt decrypt() {
        return certain(() -> keys.getPrimitive(TINK, HybridDecrypt.class));
    }

    byte[] publicKeys() {
        return certain(() -> TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle(), TINK));
    }

    private HybridEncrypt encrypt() {
        return certain(() -> keys.getPublicKeysetHandle().getPrimitive(TINK, HybridEncrypt.class));
    }

    /** Says how many keys there are, and none of them. */
    @Override
    public String toString() {
        return "Keyset[" + purpose + ", keys=" + keys.size() + "]";
    }

    private interface Use<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T certain(Use<T> use) {
        try {
            return use.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that was checked does not work", e);
        }
    }
}
