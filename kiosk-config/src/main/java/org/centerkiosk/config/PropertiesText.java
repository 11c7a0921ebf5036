package org.centerkiosk.config;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.PropertiesConfiguration.PropertiesReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, taken apart by the reader of Commons Configuration: comments, continued lines, escapes. Its
 * includes, interpolation and splitting of lists are left out on purpose: a value is what stands in the file, and no
 * value makes the program read another file.
 */
final class PropertiesText {

    /** Far beyond every text that a key takes, and below what a pattern of the library can match without recursion. */
    private static final int LONGEST = 2_000;

    /** A file with so many is something else, and nobody reads further. */
    static final int MOST_PROBLEMS = 100;

    /** A backslash and u without four hexadecimal digits; the backslash not itself escaped. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private final IntFunction<Origin> origins;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    private PropertiesText(IntFunction<Origin> origins) {
        this.origins = origins;
    }

    /**
     * Takes a text apart.
     *
     * @param origins the place of a line, counted from 1
     */
    static Layer read(String text, IntFunction<Origin> origins) {
        PropertiesText reading = new PropertiesText(origins);
        try (Lines lines = new Lines(new StringReader(text))) {
            while (lines.nextProperty() && reading.problems.size() < MOST_PROBLEMS) {
                reading.take(lines);
            }
            if (lines.isUnfinished()) {
                reading.reject(lines.first(), null, "ends with a backslash", "another line after it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return new Layer(List.copyOf(reading.settings.values()), reading.problems);
    }

    private void take(Lines lines) {
        String key = lines.getPropertyName();
        if (lines.fault() != null) {
            reject(lines.first(), null, lines.fault(), "key = value, a backslash written twice");
        } else if (key.isEmpty()) {
            reject(lines.first(), null, "has no key before the sign", "key = value");
        } else {
            Setting setting = new Setting(key, lines.getPropertyValue(), origins.apply(lines.first()));
            Setting before = settings.putIfAbsent(key, setting);
            if (before != null) {
                reject(lines.first(), key, "is given twice, first at " + before.origin(), "it once");
            }
        }
    }

    private void reject(int line, @Nullable String key, String what, String expected) {
        problems.add(new ConfigProblem(origins.apply(line), key, null, what, expected));
    }

    /** Knows where each property begins, and looks at what the library would choke on or drop. */
    private static final class Lines extends PropertiesReader {

        private int first;
        private boolean unfinished;
        private @Nullable String fault;

        Lines(Reader reader) {
            super(reader);
        }

        int first() {
            return first;
        }

        /** Whether the text ended within a property: the library drops it then. */
        boolean isUnfinished() {
            return unfinished;
        }

        @Nullable
        String fault() {
            return fault;
        }

        @Override
        public String readProperty() throws IOException {
            first = 0;
            return super.readProperty();
        }

        @Override
        public @Nullable String readLine() throws IOException {
            String line = super.readLine();
            if (line == null) {
                unfinished = first > 0;
            } else if (first == 0 && !isComment(line.strip())) {
                first = getLineNumber();
            }
            return line;
        }

        @Override
        protected void parseProperty(String line) {
            fault = null;
            if (line.length() > LONGEST) {
                fault = "is too long: " + line.length() + " characters, at most " + LONGEST;
            } else if (BROKEN_ESCAPE.matcher(line).find()) {
                fault = "has a backslash and u that are no character, in " + Shown.of(line);
            }
            super.parseProperty(fault == null ? line : "");
        }

        /** No key has an escape; leaving this out also leaves out the library's tables of HTML entities. */
        @Override
        protected String unescapePropertyName(String name) {
            return name;
        }

        private static boolean isComment(String line) {
            return line.isEmpty() || line.startsWith("#") || line.startsWith("!");
        }
    }
}
