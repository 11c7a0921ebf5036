package org.centerkiosk.core.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads an envelope token by token: what is not expected next is refused. */
final class EnvelopeReader {

    private static final int LONGEST_HEADER = 200;

    private final DocumentKind kind;
    private final JsonParser parser;

    private EnvelopeReader(DocumentKind kind, JsonParser parser) {
        this.kind = kind;
        this.parser = parser;
    }

    static Envelope read(DocumentKind kind, byte[] bytes) throws TrustException {
        if (bytes.length > kind.maxBytes()) {
            throw bad(kind, "it has " + bytes.length + " bytes, more than " + kind.maxBytes());
        }
        Envelope envelope;
        try (JsonParser parser = StrictJson.FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            envelope = new EnvelopeReader(kind, parser).read();
        } catch (JacksonException e) {
            throw new TrustException(Refusal.BAD_ENVELOPE, "the " + kind.noun() + " " + StrictJson.where(e), e);
        } catch (IllegalArgumentException e) {
            throw new TrustException(Refusal.BAD_ENVELOPE, "the " + kind.noun() + " has " + e.getMessage(), e);
        }
        // White space, escapes, spare bits, bytes after the end: whatever is not the one form.
        if (!envelope.isWrittenAs(bytes)) {
            throw bad(kind, "it is not in its one canonical form");
        }
        return envelope;
    }

    private Envelope read() throws TrustException {
        expect(JsonToken.START_OBJECT, "an object");
        byte[] payload = binary("payload");
        name("signatures");
        expect(JsonToken.START_ARRAY, "an array of signatures");
        List<Signature> signatures = new ArrayList<>();
        Set<String> kids = new HashSet<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Signature signature = signature();
            if (!kids.add(signature.kid())) {
                throw bad(kind, "the key " + signature.kid() + " has signed twice");
            }
            signatures.add(signature);
            if (signatures.size() > Envelope.MOST_SIGNATURES) {
                throw bad(kind, "it has more than " + Envelope.MOST_SIGNATURES + " signatures");
            }
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw bad(kind, "something other than signatures is among them");
        }
        expect(JsonToken.END_OBJECT, "the end of the object after the signatures");
        if (parser.nextToken() != null) {
            throw bad(kind, "something follows its end");
        }
        return new Envelope(kind, payload, signatures);
    }

    private Signature signature() throws TrustException {
        byte[] header = binary("protected");
        byte[] value = binary("signature");
        expect(JsonToken.END_OBJECT, "the end of a signature");
        return new Signature(kid(header), value);
    }

    /** The key named by the header, which must be the only header that there is for that key and kind. */
    private String kid(byte[] header) throws TrustException {
        String text = new String(header, 0, Math.min(header.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        String before = Envelope.header(kind, "\n").split("\n")[0];
        int end = text.indexOf('"', before.length());
        String kid = text.startsWith(before) && end > 0 ? text.substring(before.length(), end) : "";
        if (header.length > LONGEST_HEADER || !text.equals(Envelope.header(kind, kid))) {
            throw bad(
                    kind, "a protected header is not " + Envelope.header(kind, "…") + " but " + StrictJson.quote(text));
        }
        return kid;
    }

    private byte[] binary(String name) throws TrustException {
        name(name);
        expect(JsonToken.VALUE_STRING, "a text as \"" + name + "\"");
        return parser.getBinaryValue(Base64Variants.MODIFIED_FOR_URL);
    }

    private void name(String name) throws TrustException {
        if (parser.nextToken() != JsonToken.PROPERTY_NAME || !name.equals(parser.currentName())) {
            throw bad(kind, "\"" + name + "\" is expected, not " + found());
        }
    }

    private void expect(JsonToken token, String what) throws TrustException {
        if (parser.nextToken() != token) {
            throw bad(kind, what + " is expected, not " + found());
        }
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.PROPERTY_NAME) {
            return StrictJson.quote(parser.currentName());
        }
        return token == null ? "its end" : token.name();
    }

    private static TrustException bad(DocumentKind kind, String what) {
        return new TrustException(Refusal.BAD_ENVELOPE, "the " + kind.noun() + ": " + what);
    }
}
