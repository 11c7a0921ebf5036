package org.centerkiosk.hub.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that ties an entry to the one before it. */
final class AuditChain {

    /** What the first entry follows. */
    static final String START = "0".repeat(64);

    private AuditChain() {}

    /** Over every value with its length before it, so that none can borrow a sign of its neighbour. */
    static String hash(String centre, String previous, AuditEntry entry) {
        MessageDigest digest = sha256();
        add(digest, centre);
        add(digest, previous);
        add(digest, Long.toString(entry.number()));
        add(digest, Long.toString(entry.at().toEpochMilli()));
        add(digest, entry.actor());
        add(digest, entry.action());
        add(digest, entry.subject());
        add(digest, entry.details());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
