package org.centerkiosk.core.hub;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * What a terminal makes its links for phones with: where phones reach the hub, and the terminal's own key.
 *
 * @param publicUrl http or https with a host and no path
 * @param key 32 bytes in base64url without padding
 */
public record ScanKey(URI publicUrl, String key) {

    /** The most that a QR symbol of version 4 at level M holds in its alphanumeric mode (ISO/IEC 18004, table 7). */
    public static final int LONGEST_LINK = 90;

    private static final int BYTES = 32;
    private static final String PATH = "/Q/";
    /** Event, terminal and HMAC. */
    private static final int TOKEN = 10 + 12 + 13;

    private static final int LONGEST_URL = LONGEST_LINK - PATH.length() - TOKEN;

    public ScanKey {
        String path = publicUrl.getRawPath();
        if (publicUrl.getHost() == null || path != null && !path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException(
                    "phones reach the hub at the root of a host, such as https://k.example.org," + " not at "
                            + publicUrl);
        }
        publicUrl = URI.create(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
        if (publicUrl.toString().length() > LONGEST_URL) {
            throw new IllegalArgumentException(
                    publicUrl + " is too long for a QR that is read from a step away: use at most " + LONGEST_URL
                            + " characters");
        }
        if (Base64.getUrlDecoder().decode(key).length != BYTES) {
            throw new IllegalArgumentException("the key of a terminal's links has " + BYTES + " bytes");
        }
    }

    public static ScanKey of(URI publicUrl, byte[] key) {
        return new ScanKey(publicUrl, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(key);
    }

    /** The link that a terminal shows for an event now, in capitals. It changes every quarter of an hour. */
    public String link(String uid, String terminal, Instant now) {
        return publicUrl.toString().toUpperCase(Locale.ROOT)
                + PATH
                + ScanLink.of(uid, terminal, bytes(), now).token();
    }

    /** What a terminal shows to the hub so that it alone hears what phones do with its links; good for two hours. */
    public String proof(String terminal, Instant now) {
        return ScanLink.proof(terminal, bytes(), now).token();
    }

    /** It opens no door, but it is nobody else's business. */
    @Override
    public String toString() {
        return "ScanKey[" + publicUrl + "]";
    }
}
