package org.centerkiosk.core.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.centerkiosk.core.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * The last good body of one schedule, without its bytes.
 *
 * @param location the address or file it came from
 * @param contentType as the server said it, null where it did not
 * @param validators for the next conditional request
 * @param sha256 of the body, in hexadecimal
 */
public record StoredDocument(String location, @Nullable String contentType, Validators validators, String sha256) {

    /** As one whose body cannot be had again from the store: whatever comes next is new. */
    public StoredDocument lost() {
        return new StoredDocument(location, contentType, Validators.NONE, "");
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
