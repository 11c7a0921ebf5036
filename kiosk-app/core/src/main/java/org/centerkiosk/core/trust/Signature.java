package org.centerkiosk.core.trust;

/**
 * One key's signature in an envelope; nothing is said here of whether it fits.
 *
 * @param kid the key that it claims
 * @param value 64 bytes
 */
public record Signature(String kid, byte[] value) {

    private static final int KID_LENGTH = 43;

    public Signature {
        value = value.clone();
        if (kid.length() != KID_LENGTH || Base64Url.decode(kid).length != 32) {
            throw new IllegalArgumentException("a kid is a SHA-256 in base64url, not " + kid);
        }
        if (value.length != PublicKey.SIGNATURE_BYTES) {
            throw new IllegalArgumentException("a signature of " + value.length + " bytes");
        }
    }

    @Override
    public byte[] value() {
        return value.clone();
    }
}
