package org.centerkiosk.hub.staff;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106), written in PHC format. Each takes 19 MB and some 50 ms, so only a few are
 * computed at a time; who waits for one waits for its turn.
 */
final class Passwords {

    /** The least that OWASP recommends; the format lets it grow later. */
    private static final int MEMORY_KB = 19_456;

    private static final int ITERATIONS = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=1\\$([A-Za-z0-9+/]{1,86})\\$([A-Za-z0-9+/]{43})");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords() {
        this.nobodys = hash("nobody's".toCharArray());
    }

    String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = argon2(password, salt, MEMORY_KB, ITERATIONS);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KB + ",t=" + ITERATIONS + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    boolean matches(char[] password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password is in no known format");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] hash = argon2(password, salt, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts.group(4)));
    }

    /** Takes as long as a real comparison, so that time does not tell which names exist. */
    void matchNobody(char[] password) {
        matches(password, nobodys);
    }

    private byte[] argon2(char[] password, byte[] salt, int memory, int iterations) {
        byte[] bytes = utf8(password);
        byte[] hash = new byte[HASH_BYTES];
        turn.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            turn.release();
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The same bytes whichever keyboard typed it: full-width signs and composed letters are made alike. */
    private static byte[] utf8(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
