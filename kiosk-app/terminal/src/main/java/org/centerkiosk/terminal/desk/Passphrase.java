package org.centerkiosk.terminal.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The password of who is signed in, in memory and as a salted digest alone: it uncovers the screen again, with the hub or
 * without. Never written anywhere.
 */
final class Passphrase {

    private static final String KIND = "PBKDF2WithHmacSHA256";

    /** Nothing of it reaches a disk: it only has to outlast the session. */
    private static final int ROUNDS = 60_000;

    private static final int BITS = 256;

    private final byte[] salt = new byte[16];
    private final byte[] digest;

    private Passphrase(char[] password) {
        new SecureRandom().nextBytes(salt);
        digest = digest(password, salt);
    }

    /** Leaves the password as it is. Takes a moment. */
    static Passphrase of(char[] password) {
        return new Passphrase(password);
    }

    /** Takes a moment. */
    boolean is(char[] typed) {
        return MessageDigest.isEqual(digest, digest(typed, salt));
    }

    private static byte[] digest(char[] password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(KIND).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(KIND + " is part of every Java since 8", e);
        } finally {
            spec.clearPassword();
        }
    }

    static void forget(char[] password) {
        Arrays.fill(password, '\0');
    }
}
