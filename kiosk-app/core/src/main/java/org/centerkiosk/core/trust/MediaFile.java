package org.centerkiosk.core.trust;

/**
 * A file that an edition needs, by its content.
 *
 * @param length in bytes
 * @param type media type, such as {@code image/jpeg}
 */
public record MediaFile(String sha256, long length, String type) {

    private static final int LONGEST_TYPE = 100;

    public MediaFile {
        Sha256.checked(sha256);
        if (length < 1) {
            throw new IllegalArgumentException("a media file of " + length + " bytes");
        }
        if (type.length() > LONGEST_TYPE || !type.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("not a media type: " + type);
        }
    }
}
