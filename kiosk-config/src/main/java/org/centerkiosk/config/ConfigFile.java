package org.centerkiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Reads a configuration file, whatever it turns out to be: bounded, and strictly UTF-8. */
final class ConfigFile {

    /** Ten thousand rooms fit in it. */
    static final int LARGEST = 1 << 20;

    private static final String UTF_8_TEXT = "a text file in UTF-8";

    private ConfigFile() {}

    /** The settings of a file, or of none where there is none and none need be. */
    static Layer read(Path file, boolean mustExist) {
        Origin whole = new Origin.InFile(file, 0);
        if (Files.notExists(file)) {
            return mustExist ? Layer.unusable(whole, "does not exist", "a readable file") : Layer.empty();
        }
        if (Files.isDirectory(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
            // A pipe or device would block or never end.
            return Layer.unusable(whole, "is no file", "a readable file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (AccessDeniedException e) {
            return Layer.unusable(whole, "may not be read by this user", "a readable file");
        } catch (IOException e) {
            return Layer.unusable(whole, "cannot be read: " + e, "a readable file");
        }
        if (bytes.length > LARGEST) {
            return Layer.unusable(whole, "is larger than 1 MB", "a file of at most 1 MB");
        }
        return read(bytes, file);
    }

    private static Layer read(byte[] bytes, Path file) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Layer.unusable(new Origin.InFile(file, 0), "is UTF-16", UTF_8_TEXT);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        text.flip();
        int binary = text.toString().indexOf('\0');
        if (binary >= 0) {
            return Layer.unusable(line(file, text.subSequence(0, binary)), "is binary", UTF_8_TEXT);
        }
        if (result.isError()) {
            return Layer.unusable(line(file, text), "is not UTF-8" + guess(bytes), UTF_8_TEXT);
        }
        return PropertiesText.read(text.toString(), number -> new Origin.InFile(file, number));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(at -> (bytes[at] & 0xFF) == start[at]);
    }

    /** The line on which that text ends, counted as the reader of properties counts. */
    private static Origin line(Path file, CharSequence before) {
        // The sign keeps a line break at the end from being dropped.
        return new Origin.InFile(file, (int) (before + "?").lines().count());
    }

    private static String guess(byte[] bytes) {
        try {
            Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
            return ": it looks like GB18030, which Chinese Windows calls ANSI";
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
