package org.centerkiosk.hub.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that are served many times, compressed once: make it when the document is made, not for each request. Both forms
 * lie outside the heap, where the network takes them from without a copy.
 */
public final class ServedDocument {

    /** Media type of every signed document. */
    public static final String JOSE_JSON = "application/jose+json";

    private final String type;
    private final ByteBuffer plain;
    private final ByteBuffer gzip;
    private final String sha256;

    private ServedDocument(String type, byte[] bytes) {
        this.type = type;
        this.plain = offHeap(bytes);
        this.gzip = offHeap(compress(bytes));
        this.sha256 = HexFormat.of().formatHex(digest(bytes));
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
        byte[] bytes = new byte[plain.remaining()];
        plain.get(plain.position(), bytes);
        return bytes;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** As it is, to be read once. */
    ByteBuffer plain() {
        return plain.duplicate();
    }

    /** Compressed, to be read once. */
    ByteBuffer gzip() {
        return gzip.duplicate();
    }

    private static ByteBuffer offHeap(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
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
