package org.centerkiosk.core.trust;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Ed25519 public key (RFC 8032), an OKP key as RFC 8037 writes it.
 *
 * @param kid the key's thumbprint (RFC 7638), so that a name cannot be given to another key
 * @param x the 32 bytes of the point; of full order and in its canonical form
 */
public record PublicKey(String kid, byte[] x) {

    /** Bytes of a signature. */
    public static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

    private static final Set<String> MEMBERS = Set.of("kty", "crv", "x", "kid");

    public PublicKey {
        x = x.clone();
        // A point of small order would let one signature fit any message; the JDK takes such keys.
        if (x.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(x, 0)) {
            throw new IllegalArgumentException("not a sound Ed25519 public key: " + Base64Url.encode(x));
        }
        if (!thumbprint(x).equals(kid)) {
            throw new IllegalArgumentException("the kid " + kid + " is not the key's thumbprint " + thumbprint(x));
        }
    }

    /** The key of that point. */
    public static PublicKey of(byte[] x) {
        return new PublicKey(thumbprint(x), x);
    }

    /** Reads a JSON Web Key; refuses one with a private part or with anything unknown. */
    public static PublicKey fromJwk(JsonNode jwk) {
        for (String name : jwk.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException("a public key has no member \"" + name + "\"");
            }
        }
        if (!"OKP".equals(text(jwk, "kty")) || !"Ed25519".equals(text(jwk, "crv"))) {
            throw new IllegalArgumentException("a key other than OKP on Ed25519");
        }
        PublicKey key = of(Base64Url.decode(text(jwk, "x")));
        if (jwk.has("kid") && !key.kid.equals(text(jwk, "kid"))) {
            throw new IllegalArgumentException("the kid " + text(jwk, "kid") + " is not the key's thumbprint");
        }
        return key;
    }

    public ObjectNode toJwk() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", Base64Url.encode(x))
                .put("kid", kid);
    }

    @Override
    public byte[] x() {
        return x.clone();
    }

    /** Whether this key made that signature over that message; false also for one that is not in its canonical form. */
    public boolean verifies(byte[] message, byte[] signature) {
        // Not java.security.Signature: that copies the message, which is many megabytes for an edition.
        return signature.length == SIGNATURE_BYTES && Ed25519.verify(signature, 0, x, 0, message, 0, message.length);
    }

    /** For libraries that sign and verify by {@code java.security}. */
    public java.security.PublicKey toJavaKey() {
        byte[] y = new byte[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[x.length - 1 - i];
        }
        boolean xOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(xOdd, new BigInteger(1, y))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was checked is refused", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && key.kid.equals(kid);
    }

    @Override
    public int hashCode() {
        return kid.hashCode();
    }

    @Override
    public String toString() {
        return "PublicKey[" + kid + "]";
    }

    private static String text(JsonNode jwk, String name) {
        JsonNode value = jwk.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("the key has no text \"" + name + "\"");
        }
        return value.stringValue();
    }

    private static String thumbprint(byte[] x) {
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + Base64Url.encode(x) + "\"}";
        return Base64Url.encode(Sha256.digest(members.getBytes(StandardCharsets.US_ASCII)));
    }
}
