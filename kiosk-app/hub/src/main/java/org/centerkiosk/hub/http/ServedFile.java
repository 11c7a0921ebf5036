package org.centerkiosk.hub.http;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that is served under its hash and never changes.
 *
 * @param path where it is
 * @param type its media type
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record ServedFile(Path path, String type, String sha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ServedFile {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
    }

    static boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }
}
