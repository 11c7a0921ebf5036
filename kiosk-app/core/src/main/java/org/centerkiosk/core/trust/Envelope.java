package org.centerkiosk.core.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A document with its signatures: JWS JSON general serialization (RFC 7515, 7.2.1) with Ed25519 (RFC 8037). It has one
 * form alone: members in the order {@code payload}, {@code signatures}, {@code protected}, {@code signature}, no white
 * space, and a protected header of exactly {@code alg}, {@code kid}, {@code typ}. So what was signed, what is stored and
 * what is hashed are the same bytes everywhere.
 */
public final class Envelope {

    /** More than any centre has root keys, old and new together. */
    static final int MOST_SIGNATURES = 32;

    private final DocumentKind kind;
    private final byte[] payload;
    private final List<Signature> signatures;
    private final byte[] bytes;

    Envelope(DocumentKind kind, byte[] payload, List<Signature> signatures) {
        this.kind = kind;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
        this.bytes = write();
    }

    /** Reads an envelope; that it is well formed says nothing of who signed it. */
    public static Envelope parse(DocumentKind kind, byte[] bytes) throws TrustException {
        return EnvelopeReader.read(kind, bytes);
    }

    /** A document that nobody has signed yet. */
    public static Envelope unsigned(DocumentKind kind, byte[] payload) {
        return new Envelope(kind, payload.clone(), List.of());
    }

    /** The same document with one more signature; a key that has signed already adds nothing. */
    public Envelope signedBy(SigningKey key) {
        String kid = key.publicKey().kid();
        if (signatures.stream().anyMatch(signature -> signature.kid().equals(kid))) {
            return this;
        }
        return with(new Signature(kid, key.sign(signingInput(kid))));
    }

    /** The same document with a signature that was made elsewhere. */
    public Envelope with(Signature signature) {
        if (signatures.stream().anyMatch(known -> known.kid().equals(signature.kid()))) {
            throw new IllegalArgumentException("the key " + signature.kid() + " has signed already");
        }
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Envelope(kind, payload, more);
    }

    public DocumentKind kind() {
        return kind;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public List<Signature> signatures() {
        return signatures;
    }

    /** The envelope as it is sent, stored and hashed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of {@link #bytes()}. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    /** Whether that signature is by that key, over exactly this document. */
    boolean fits(Signature signature, PublicKey key) {
        return signature.kid().equals(key.kid()) && key.verifies(signingInput(key.kid()), signature.value());
    }

    boolean isWrittenAs(byte[] other) {
        return java.util.Arrays.equals(bytes, other);
    }

    /** The protected header, the only one that is written or read. */
    static String header(DocumentKind kind, String kid) {
        return "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"" + kind.typ() + "\"}";
    }

    private String encodedHeader(String kid) {
        return Base64Url.encode(header(kind, kid).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] signingInput(String kid) {
        byte[] encoded = Base64Url.encodeBytes(payload);
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length + 256);
        put(out, encodedHeader(kid) + ".");
        out.writeBytes(encoded);
        return out.toByteArray();
    }

    private byte[] write() {
        byte[] encoded = Base64Url.encodeBytes(payload);
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length + 64 + 300 * signatures.size());
        put(out, "{\"payload\":\"");
        out.writeBytes(encoded);
        put(out, "\",\"signatures\":[");
        String comma = "";
        for (Signature signature : signatures) {
            put(out, comma + "{\"protected\":\"" + encodedHeader(signature.kid()));
            put(out, "\",\"signature\":\"" + Base64Url.encode(signature.value()) + "\"}");
            comma = ",";
        }
        put(out, "]}");
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
