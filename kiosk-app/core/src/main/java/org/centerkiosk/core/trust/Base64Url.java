package org.centerkiosk.core.trust;

import java.util.Base64;

/** Base64url without padding (RFC 7515, 2), read in its one canonical form alone. */
final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    static byte[] encodeBytes(byte[] bytes) {
        return ENCODER.encode(bytes);
    }

    /** Refuses padding, foreign characters and spare bits that are not zero. */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64url that is not in its canonical form");
        }
        return bytes;
    }
}
