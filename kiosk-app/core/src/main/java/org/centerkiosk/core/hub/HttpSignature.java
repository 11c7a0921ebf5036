package org.centerkiosk.core.hub;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests and reads signed ones (HTTP Message Signatures, RFC 9421, Ed25519). One profile and no other: a
 * signature covers the method, the whole target address and the digest of the body (RFC 9530), and says when it was
 * made, when it ends, by which key, and a nonce.
 */
public final class HttpSignature {

    /** How long a signature is good; a request is sent at once. */
    static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String LABEL = "kiosk";
    private static final String DIGEST = "sha-256";
    private static final List<String> COVERED = List.of("@method", "@target-uri", "content-digest");

    private HttpSignature() {}

    /** The headers that sign a request. */
    public static Map<String, String> sign(
            String method, URI target, byte[] body, TerminalCredential credential, Instant created, String nonce) {
        String digest = dictionary(DIGEST, ByteSequenceItem.valueOf(sha256(body)));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", created.getEpochSecond());
        parameters.put("expires", created.plus(LIFETIME).getEpochSecond());
        parameters.put("nonce", nonce);
        parameters.put("keyid", credential.terminal());
        parameters.put("alg", SignedHead.ALGORITHM);
        List<Item<?>> covered =
                COVERED.stream().<Item<?>>map(StringItem::valueOf).toList();
        InnerList input = InnerList.valueOf(covered).withParams(Parameters.valueOf(parameters));
        byte[] signature = credential.key().sign(base(method, target, digest, input.serialize()));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Digest", digest);
        headers.put("Signature-Input", dictionary(LABEL, input));
        headers.put("Signature", dictionary(LABEL, ByteSequenceItem.valueOf(signature)));
        return headers;
    }

    private static String dictionary(String key, ListElement<?> value) {
        return Dictionary.valueOf(Map.of(key, value)).serialize();
    }

    /** RFC 9421, 2.5. */
    static byte[] base(String method, URI target, String digest, String input) {
        String text = "\"@method\": " + method + "\n\"@target-uri\": " + target + "\n\"content-digest\": " + digest
                + "\n\"@signature-params\": " + input;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what a request says about its signature and checks the body's digest; whose key it is, whether it verifies
     * and whether it was seen before is the caller's to find out.
     *
     * @param headers by lower-case name
     * @throws SignatureException saying what is wrong with it
     */
    public static SignedHead read(String method, URI target, Map<String, List<String>> headers, byte[] body)
            throws SignatureException {
        String digest = header(headers, "content-digest");
        try {
            Map<String, ListElement<?>> inputs =
                    Parser.parseDictionary(header(headers, "signature-input")).get();
            Map<String, ListElement<?>> signatures =
                    Parser.parseDictionary(header(headers, "signature")).get();
            if (inputs.size() != 1 || !inputs.keySet().equals(signatures.keySet())) {
                throw new SignatureException("it has not exactly one signature with its input");
            }
            if (!MessageDigest.isEqual(
                    bytes(Parser.parseDictionary(digest).get().get(DIGEST)), sha256(body))) {
                throw new SignatureException("its body is not the one of its Content-Digest");
            }
            if (!(inputs.values().iterator().next() instanceof InnerList input)
                    || !COVERED.equals(input.get().stream()
                            .map(item -> item.getParams().isEmpty() ? item.get() : "")
                            .toList())) {
                throw new SignatureException("its signature does not cover exactly " + COVERED);
            }
            byte[] signature = bytes(signatures.values().iterator().next());
            return SignedHead.of(input.getParams(), base(method, target, digest, input.serialize()), signature);
        } catch (IllegalArgumentException e) {
            // The library's ParseException.
            throw new SignatureException("its signature is no structured field (RFC 8941)");
        }
    }

    private static String header(Map<String, List<String>> headers, String name) throws SignatureException {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new SignatureException(values.isEmpty() ? "it has no " + name : "it has more than one " + name);
        }
        return values.getFirst().strip();
    }

    private static byte[] bytes(@Nullable ListElement<?> element) throws SignatureException {
        if (!(element instanceof ByteSequenceItem item)) {
            throw new SignatureException("its digest or its signature is no byte sequence");
        }
        ByteBuffer buffer = item.get();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
