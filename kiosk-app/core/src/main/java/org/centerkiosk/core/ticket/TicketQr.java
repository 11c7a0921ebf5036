package org.centerkiosk.core.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.SigningKey;

/**
 * What the QR code of a ticket holds: a reference that can be checked without the network, and nothing personal.
 *
 * <p>The text is {@code CKT:} and in Base45: version (1 byte), number of the code (5), session (8), key (8), Ed25519
 * signature (64) over the domain's name and all before it. That is 133 characters, a symbol of version 6 at level M.
 */
public final class TicketQr {

    /** What the text of every ticket begins with; all of it is alphanumeric to a QR code. */
    public static final String PREFIX = "CKT:";

    private static final byte[] DOMAIN = "Center Kiosk ticket\0".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int KEY_BYTES = 8;
    private static final int UNSIGNED = 1 + 5 + KEY_BYTES + KEY_BYTES;
    private static final int BYTES = UNSIGNED + PublicKey.SIGNATURE_BYTES;

    private final byte[] bytes;
    private final TicketCode code;

    private TicketQr(byte[] bytes, TicketCode code) {
        this.bytes = bytes;
        this.code = code;
    }

    /** Signs a ticket with the key of the hub or of the enrolled terminal. */
    public static TicketQr issue(TicketCode code, Target target, SigningKey key) {
        byte[] unsigned = ByteBuffer.allocate(UNSIGNED)
                .put((byte) VERSION)
                .put((byte) (code.number() >> 32))
                .putInt((int) code.number())
                .put(sessionKey(target))
                .put(keyId(key.publicKey()))
                .array();
        byte[] bytes = Arrays.copyOf(unsigned, BYTES);
        System.arraycopy(key.sign(message(unsigned)), 0, bytes, UNSIGNED, PublicKey.SIGNATURE_BYTES);
        return new TicketQr(bytes, code);
    }

    /** What a scanner read, none where it is no ticket of a known version. Nothing is trusted yet: see {@link #verify}. */
    public static Optional<TicketQr> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes = Base45.decode(text.substring(PREFIX.length())).orElse(new byte[0]);
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, 5);
        long number = (long) (in.get() & 0xFF) << 32 | in.getInt() & 0xFFFFFFFFL;
        return number < TicketCode.COUNT ? Optional.of(new TicketQr(bytes, TicketCode.of(number))) : Optional.empty();
    }

    /** Eight bytes that name a key on a ticket. */
    public static String keyName(PublicKey key) {
        return HexFormat.of().formatHex(keyId(key));
    }

    /**
     * Whether the key that it names has signed it.
     *
     * @param keys finds a key by its {@link #keyName}
     */
    public boolean verify(Function<String, Optional<PublicKey>> keys) {
        byte[] signature = Arrays.copyOfRange(bytes, UNSIGNED, BYTES);
        byte[] unsigned = Arrays.copyOf(bytes, UNSIGNED);
        return keys.apply(signer())
                .filter(key -> keyName(key).equals(signer()))
                .filter(key -> key.verifies(message(unsigned), signature))
                .isPresent();
    }

    public TicketCode code() {
        return code;
    }

    /** The name of the key that should have signed it. */
    public String signer() {
        return HexFormat.of().formatHex(bytes, UNSIGNED - KEY_BYTES, UNSIGNED);
    }

    /** Whether it was issued for that session or series; false after a move to another session. */
    public boolean isFor(Target target) {
        return Arrays.equals(sessionKey(target), Arrays.copyOfRange(bytes, 6, 6 + KEY_BYTES));
    }

    /** What the QR code shows. */
    public String text() {
        return PREFIX + Base45.encode(bytes);
    }

    private static byte[] message(byte[] unsigned) {
        return ByteBuffer.allocate(DOMAIN.length + unsigned.length)
                .put(DOMAIN)
                .put(unsigned)
                .array();
    }

    private static byte[] sessionKey(Target target) {
        String name = target.event() + "\0" + (target.originalStart() == null ? "" : target.originalStart());
        return Arrays.copyOf(Sha256.digest(name.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
    }

    private static byte[] keyId(PublicKey key) {
        return Arrays.copyOf(Sha256.digest(key.x()), KEY_BYTES);
    }
}
