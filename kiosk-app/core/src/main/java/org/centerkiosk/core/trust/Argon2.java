package org.centerkiosk.core.trust;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a passphrase costs to try (Argon2id, RFC 9106). Bounded, because a key file from elsewhere names its own numbers.
 *
 * @param memoryKib memory of one attempt
 * @param passes over that memory
 * @param lanes that could be worked in parallel
 */
record Argon2(int memoryKib, int passes, int lanes) {

    /** RFC 9106, 4: the second recommended option. */
    static final Argon2 STANDARD = new Argon2(64 << 10, 3, 4);

    static final int SALT_BYTES = 16;
    static final int KEY_BYTES = 32;

    private static final int MOST_MEMORY_KIB = 256 << 10;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    Argon2 {
        within(memoryKib, 8 * Math.max(1, lanes), MOST_MEMORY_KIB, "memoryKib");
        within(passes, 1, MOST_PASSES, "passes");
        within(lanes, 1, MOST_LANES, "lanes");
    }

    byte[] key(char[] passphrase, byte[] salt) {
        byte[] utf8 = utf8(passphrase);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[KEY_BYTES];
            generator.generateBytes(utf8, key);
            return key;
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static void within(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is " + value + ", not between " + least + " and " + most);
        }
    }
}
