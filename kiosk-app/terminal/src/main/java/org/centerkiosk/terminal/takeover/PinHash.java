package org.centerkiosk.terminal.takeover;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A staff PIN as the configuration holds it: Argon2id in the usual text form. A guess costs a tenth of a second or so,
 * not on the JavaFX thread.
 */
public final class PinHash {

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

    private static final Cost COST = new Cost(19_456, 2, 1);

    /** What a terminal can spare, whoever wrote the hash. */
    private static final Cost MOST = new Cost(65_536, 10, 4);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private PinHash() {}

    /** @param memory in KiB */
    private record Cost(int memory, int passes, int lanes) {

        boolean isWithin(Cost most) {
            return memory >= 8 * lanes
                    && memory <= most.memory
                    && passes >= 1
                    && passes <= most.passes
                    && lanes >= 1
                    && lanes <= most.lanes;
        }
    }

    /** The hash of that PIN, with a salt of its own. */
    public static String of(char[] pin, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.memory,
                        COST.passes,
                        COST.lanes,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash(pin, salt, COST, HASH_BYTES)));
    }

    /** Whether that PIN has that hash; false where the hash is not of this form or asks for too much. */
    public static boolean matches(String hash, char[] pin) {
        Matcher matcher = FORM.matcher(hash);
        if (!matcher.matches()) {
            return false;
        }
        Cost cost = new Cost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        try {
            byte[] salt = Base64.getDecoder().decode(matcher.group(4));
            byte[] wanted = Base64.getDecoder().decode(matcher.group(5));
            return cost.isWithin(MOST)
                    && wanted.length >= SALT_BYTES
                    && MessageDigest.isEqual(wanted, hash(pin, salt, cost, wanted.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static byte[] hash(char[] pin, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] secret = bytes(pin);
        byte[] hash = new byte[length];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }

    private static byte[] bytes(char[] pin) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
