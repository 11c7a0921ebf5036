package org.centerkiosk.core.hub;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What follows {@code /Q/} in the link of a QR on a screen: the event, the terminal, and eight bytes of an HMAC that
 * change every quarter of an hour. In capitals, digits and hyphens alone, for the alphanumeric mode of QR. It tells where a
 * visitor comes from and opens no door: one that is old, or that somebody made up, still names its event.
 *
 * @param event the event's short name, see {@link #eventName}
 * @param terminal the terminal's id, in lower case
 * @param mac 13 characters
 */
public record ScanLink(String event, String terminal, String mac) {

    /** For how long a link tells where its reader comes from. */
    public static final Duration FRESH = Duration.ofHours(2);

    private static final Duration TURN = Duration.ofMinutes(15);
    /** Crockford's, which both people and QR's alphanumeric mode can tell apart. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int NAME = 10;
    private static final int MAC = 13;
    private static final Pattern TOKEN =
            Pattern.compile("([0-9A-HJKMNP-TV-Z]{10})([0-9A-Z-]{1,20}?)([0-9A-HJKMNP-TV-Z]{13})");
    private static final Pattern EVENT = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");

    /** No event's UID: no schedule has a NUL in it. */
    private static final String NO_EVENT = "\0live";

    private static final String PROOF = eventName(NO_EVENT);

    /** The short name of an event in addresses: 50 bits of the SHA-256 of its UID. */
    public static String eventName(String uid) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return written(ByteBuffer.wrap(hash).getLong() >>> 14, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a text can be the short name of an event. */
    public static boolean isEventName(String text) {
        return EVENT.matcher(text).matches();
    }

    static ScanLink of(String uid, String terminal, byte[] key, Instant now) {
        String event = eventName(uid);
        return new ScanLink(event, terminal, mac(event, terminal, key, turn(now)));
    }

    /** Says who shows it, and names no event. */
    static ScanLink proof(String terminal, byte[] key, Instant now) {
        return of(NO_EVENT, terminal, key, now);
    }

    /** Whether it is none that leads to an event: with it a terminal says that it is the one, see {@link ScanKey#proof}. */
    public boolean isProof() {
        return event.equals(PROOF);
    }

    /** Since when the links of that moment are shown. */
    public static Instant shownSince(Instant now) {
        return Instant.ofEpochSecond(turn(now) * TURN.toSeconds());
    }

    /** Reads a token in any case; empty where it cannot be one. */
    public static Optional<ScanLink> read(String token) {
        var parts = TOKEN.matcher(token.toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new ScanLink(parts.group(1), parts.group(2).toLowerCase(Locale.ROOT), parts.group(3)))
                : Optional.empty();
    }

    /** As it stands in the address. */
    public String token() {
        return event + terminal.toUpperCase(Locale.ROOT) + mac;
    }

    /** Whether this terminal showed it, and not long ago. A terminal's clock may be a turn ahead. */
    public boolean isFresh(byte[] key, Instant now) {
        byte[] given = mac.getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (long turn = turn(now.minus(FRESH)); turn <= turn(now) + 1; turn++) {
            found |=
                    MessageDigest.isEqual(given, mac(event, terminal, key, turn).getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }

    private static long turn(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), TURN.toSeconds());
    }

    private static String mac(String event, String terminal, byte[] key, long turn) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] full =
                    hmac.doFinal(("scan " + event + " " + terminal + " " + turn).getBytes(StandardCharsets.US_ASCII));
            return written(ByteBuffer.wrap(full).getLong(), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    private static String written(long bits, int characters) {
        char[] text = new char[characters];
        long rest = bits;
        for (int i = characters - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }
}
