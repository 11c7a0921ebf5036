package org.centerkiosk.terminal.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The JPEG pictures of a multipart stream, by their Content-Length or, without it, by JPEG's own first and last bytes. */
final class MjpegParts implements AutoCloseable {

    private static final int LONGEST_LINE = 1000;
    private static final int LARGEST = 8 << 20;
    private static final int MARKER = 0xFF;
    private static final int FIRST = 0xD8;
    private static final int LAST = 0xD9;
    private static final String LENGTH = "content-length:";

    private final InputStream in;

    MjpegParts(InputStream body) {
        this.in = new BufferedInputStream(body, 1 << 16);
    }

    /** Waits for the next picture; fails where the stream ends or is none. */
    byte[] next() throws IOException {
        int length = -1;
        boolean inHead = false;
        while (true) {
            in.mark(2);
            if (in.read() == MARKER && in.read() == FIRST) {
                in.reset();
                return length > 0 ? whole(length) : untilLast();
            }
            in.reset();
            String line = line().toLowerCase(Locale.ROOT);
            inHead = !line.isEmpty() && (inHead || line.startsWith("--"));
            if (inHead && line.startsWith(LENGTH)) {
                length = length(line.substring(LENGTH.length()).strip());
            }
        }
    }

    private static int length(String digits) throws IOException {
        if (!digits.matches("[0-9]{1,8}") || Integer.parseInt(digits) > LARGEST) {
            throw new IOException("a picture of " + digits + " bytes");
        }
        return Integer.parseInt(digits);
    }

    private byte[] whole(int length) throws IOException {
        byte[] picture = in.readNBytes(length);
        if (picture.length < length) {
            throw new EOFException("the stream ends in a picture");
        }
        return picture;
    }

    private byte[] untilLast() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        int before = 0;
        while (picture.size() < LARGEST) {
            int next = read();
            picture.write(next);
            if (before == MARKER && next == LAST) {
                return picture.toByteArray();
            }
            before = next;
        }
        throw new IOException("a picture without an end");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                line.append((char) next);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("no MJPEG stream");
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the stream ends");
        }
        return next;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // It is gone, and that was asked for.
        }
    }
}
