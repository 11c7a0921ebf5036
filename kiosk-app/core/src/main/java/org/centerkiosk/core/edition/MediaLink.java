package org.centerkiosk.core.edition;

import java.util.Optional;
import org.centerkiosk.core.trust.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How an event of an edition names its picture: {@code sha256:} and the hash of the file in lower-case hexadecimal. It
 * says what the picture is and not where, so that the hub, a proxy and a folder can each provide it.
 */
public final class MediaLink {

    private static final String SCHEME = "sha256:";

    private MediaLink() {}

    public static String of(String sha256) {
        if (!Sha256.isHex(sha256)) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in lower-case hexadecimal");
        }
        return SCHEME + sha256;
    }

    /** The hash that an event's picture names; empty where it is missing or lies elsewhere. */
    public static Optional<String> sha256(@Nullable String image) {
        return image != null && image.startsWith(SCHEME) && Sha256.isHex(image.substring(SCHEME.length()))
                ? Optional.of(image.substring(SCHEME.length()))
                : Optional.empty();
    }
}
