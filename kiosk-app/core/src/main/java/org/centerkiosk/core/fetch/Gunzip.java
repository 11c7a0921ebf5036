package org.centerkiosk.core.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Inflates up to a limit: a kilobyte of gzip can hold a megabyte, nested ones anything. */
public final class Gunzip {

    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    /**
     * The inflated bytes, or nothing where there are more than {@code limit}.
     *
     * @throws java.io.EOFException where the stream ends early
     * @throws java.util.zip.ZipException where it is no gzip
     */
    public static Optional<byte[]> inflate(byte[] gzip, int limit) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            byte[] bytes = in.readNBytes(limit);
            return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
        }
    }
}
