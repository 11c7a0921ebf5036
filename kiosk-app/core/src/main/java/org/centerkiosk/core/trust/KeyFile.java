package org.centerkiosk.core.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * A private key under a passphrase: Argon2id and AES-256-GCM, in a file that its owner alone may read. Whose it is and
 * which key stands in clear, and cannot be changed without the passphrase.
 */
public final class KeyFile {

    /** Characters that a passphrase has at least: the file may be copied, and tried elsewhere for years. */
    public static final int SHORTEST_PASSPHRASE = 10;

    private static final int LARGEST = 16 << 10;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path path;
    private final Signer signer;
    private final Argon2 kdf;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] sealed;

    private KeyFile(Path path, Signer signer, Argon2 kdf, byte[] salt, byte[] nonce, byte[] sealed) {
        if (salt.length != Argon2.SALT_BYTES || nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("salt or nonce has a wrong length");
        }
        this.path = path;
        this.signer = signer;
        this.kdf = kdf;
        this.salt = salt;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    /** Writes a new key file; one that is there already is never written over, for the key in it would be lost. */
    public static void write(Path path, SigningKey key, String person, char[] passphrase) throws IOException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("a passphrase has " + SHORTEST_PASSPHRASE + " characters or more");
        }
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[Argon2.SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        KeyFile file =
                new KeyFile(path, new Signer(key.publicKey(), person), Argon2.STANDARD, salt, nonce, new byte[0]);
        byte[] seed = key.seed();
        try {
            byte[] sealed = file.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(seed);
            ObjectNode node = file.clear().put("sealed", Base64Url.encode(sealed));
            OwnerFile.writeNew(path, StrictJson.bytes(node));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** The key, with the passphrase. */
    public static SigningKey open(Path path, char[] passphrase) throws TrustException {
        return read(path).unlock(passphrase);
    }

    /** What stands in clear. */
    public static KeyFile read(Path path) throws TrustException {
        byte[] bytes;
        try {
            OwnerFile.requirePrivate(path);
            if (Files.size(path) > LARGEST) {
                throw new TrustException(Refusal.BAD_KEY_FILE, path + " is larger than any key file");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new TrustException(Refusal.BAD_KEY_FILE, path + " (" + e + ")", e);
        }
        try {
            return Members.read(bytes, "key file", members -> read(path, members));
        } catch (TrustException e) {
            Refusal refusal = e.refusal() == Refusal.UNSUPPORTED ? e.refusal() : Refusal.BAD_KEY_FILE;
            throw new TrustException(refusal, path + ", " + e.detail(), e);
        }
    }

    private static KeyFile read(Path path, Members members) {
        Members kdf = members.object("argon2id");
        return new KeyFile(
                path,
                new Signer(PublicKey.fromJwk(members.get("key")), members.text("person")),
                new Argon2(kdf.integer("memoryKib"), kdf.integer("passes"), kdf.integer("lanes")),
                kdf.binary("salt"),
                members.binary("nonce"),
                members.binary("sealed"));
    }

    /** Whose key it is, and its public part; true only once {@link #unlock} succeeded. */
    public Signer signer() {
        return signer;
    }

    public SigningKey unlock(char[] passphrase) throws TrustException {
        byte[] seed = {};
        try {
            seed = cipher(Cipher.DECRYPT_MODE, passphrase).doFinal(sealed);
            SigningKey key = SigningKey.of(seed);
            if (!key.publicKey().equals(signer.key())) {
                throw new TrustException(Refusal.BAD_KEY_FILE, path + " holds another key than it says");
            }
            return key;
        } catch (AEADBadTagException e) {
            throw new TrustException(Refusal.WRONG_PASSPHRASE, path.toString(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TrustException(Refusal.BAD_KEY_FILE, path + " (" + e.getMessage() + ")", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private Cipher cipher(int mode, char[] passphrase) throws GeneralSecurityException {
        byte[] key = kdf.key(passphrase, salt);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(StrictJson.bytes(clear()));
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** All but the sealed part; the seal covers it. */
    private ObjectNode clear() {
        ObjectNode node = Members.begin().put("person", signer.person());
        node.set("key", signer.key().toJwk());
        node.putObject("argon2id")
                .put("memoryKib", kdf.memoryKib())
                .put("passes", kdf.passes())
                .put("lanes", kdf.lanes())
                .put("salt", Base64Url.encode(salt));
        return node.put("nonce", Base64Url.encode(nonce));
    }
}
