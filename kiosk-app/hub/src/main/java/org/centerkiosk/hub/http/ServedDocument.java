package org.centerkiosk.hub.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Bytes that are served many times, compressed once: make it when the document is made, not for each request. Both forms
 * lie outside the heap, where the network takes them from without a copy.
 */
public final class ServedDocument {

    /** Media type of every signed document. */
    public static final String JOSE_JSON = "application/jose+json";

    private final String type;
    private final String sha256;
    private final Form plain;
    private final Form gzip;

    private ServedDocument(String type, byte[] bytes) {
        this.type = type;
        this.sha256 = HexFormat.of().formatHex(digest(bytes));
        this.plain = new Form(type, sha256, false, bytes);
        this.gzip = new Form(type, sha256, true, compress(bytes));
    }

    /** The bytes as they go over the network, and the fields of their header, encoded once. */
    static final class Form {

        private final ByteBuffer bytes;
        private final HttpField tag;
        private final List<HttpField> description;

        private Form(String type, String sha256, boolean compressed, byte[] bytes) {
            this.bytes =
                    ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
            tag = new PreEncodedHttpField(HttpHeader.ETAG, EntityTag.of(sha256, compressed));
            HttpField typeField = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type);
            HttpField length = new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length));
            description = compressed
                    ? List.of(typeField, length, new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"))
                    : List.of(typeField, length);
        }

        /** To be read once. */
        ByteBuffer bytes() {
            return bytes.duplicate();
        }

        HttpField tag() {
            return tag;
        }

        /** What a 304 leaves out: type, length, encoding. */
        List<HttpField> description() {
            return description;
        }
    }

    /** A signed document. */
    public static ServedDocument of(byte[] bytes) {
        return new ServedDocument(JOSE_JSON, bytes);
    }

    /** Anything else, with its media type. */
    public static ServedDocument of(String type, byte[] bytes) {
        return new ServedDocument(type, bytes);
    }

    public String type() {
        return type;
    }

    /** A copy. */
    public byte[] bytes() {
        ByteBuffer all = plain.bytes();
        byte[] bytes = new byte[all.remaining()];
        all.get(bytes);
        return bytes;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    Form form(boolean compressed) {
        return compressed ? gzip : plain;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return compressed.toByteArray();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
