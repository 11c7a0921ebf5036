package org.centerkiosk.core.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.centerkiosk.core.feed.FeedLimits;

/**
 * Inflates an XLSX file once, keeping nothing, before a library reads it whole: a bomb is found while it costs only
 * time. It also refuses cell references beyond the last column and masses of array formulas, for which the library
 * reserves memory or searches in squares.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_ARRAYS = 1_000;
    private static final byte[] REFERENCE = {' ', 'r', '='};
    private static final byte[] ARRAY = {'t', '=', '?', 'a', 'r', 'r', 'a', 'y'};
    private static final int LONGEST_COLUMN = 3;

    private long inflated;
    private int arrays;

    /** What makes a file unacceptable, in words for the report. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static void check(byte[] body, FeedLimits limits) throws IOException {
        ZipGuard guard = new ZipGuard();
        // By its directory at the end, as office programs read it: some writers leave the sizes before each part open.
        try (ZipFile zip = ZipFile.builder().setByteArray(body).get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused("it has more than " + MOST_ENTRIES + " parts");
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    guard.inflate(part, limits.inflatedBytes());
                }
            }
        }
    }

    private void inflate(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        Matcher reference = new Matcher(REFERENCE);
        Matcher array = new Matcher(ARRAY);
        int letters = -1;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            inflated += read;
            if (inflated > most) {
                throw new Refused("it unpacks to more than " + (most >> 20) + " MB");
            }
            for (int i = 0; i < read; i++) {
                letters = letters(letters, buffer[i]);
                if (reference.ends(buffer[i])) {
                    letters = 0;
                }
                if (array.ends(buffer[i]) && ++arrays > MOST_ARRAYS) {
                    throw new Refused("it has more than " + MOST_ARRAYS + " array formulas");
                }
            }
        }
    }

    /** Counts the letters of a reference such as {@code r="AB12"}; -1 outside of one. */
    private static int letters(int letters, byte b) throws Refused {
        if (letters < 0) {
            return -1;
        }
        boolean quote = b == '"' || b == '\'';
        if (letters == 0 && quote) {
            return 0;
        }
        boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
        if (b == '&' || letter && letters == LONGEST_COLUMN) {
            throw new Refused("it has a cell beyond column XFD");
        }
        return letter ? letters + 1 : -1;
    }

    /** Finds a short pattern in a stream of bytes; a question mark stands for any byte. */
    private static final class Matcher {

        private final byte[] pattern;
        private int matched;

        Matcher(byte[] pattern) {
            this.pattern = pattern;
        }

        boolean ends(byte b) {
            if (pattern[matched] == b || pattern[matched] == '?') {
                matched++;
            } else {
                matched = pattern[0] == b ? 1 : 0;
            }
            if (matched < pattern.length) {
                return false;
            }
            matched = 0;
            return true;
        }
    }
}
