package org.centerkiosk.core.feed.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property (RFC 5545, 3.1): name and parameter names in upper case, the value as written.
 *
 * @param line the number of its first line
 */
record ContentLine(int line, String name, Map<String, List<String>> parameters, String value) {

    /** Null where the line is no property: without a name of letters, digits and hyphens, or without a colon. */
    static @Nullable ContentLine parse(String text, int line) {
        int end = 0;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end == 0 || end == text.length()) {
            return null;
        }
        String name = text.substring(0, end).toUpperCase(Locale.ROOT);
        char next = text.charAt(end);
        if (next == ':') {
            return new ContentLine(line, name, Map.of(), text.substring(end + 1));
        }
        return next == ';' ? withParameters(text, line, name, end + 1) : null;
    }

    private static @Nullable ContentLine withParameters(String text, int line, String name, int from) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int position = from;
        while (position < text.length()) {
            int equals = position;
            while (equals < text.length() && isNameCharacter(text.charAt(equals))) {
                equals++;
            }
            if (equals == text.length()) {
                return null;
            }
            String key = text.substring(position, equals).toUpperCase(Locale.ROOT);
            // A bare parameter, as vCalendar 1.0 wrote them, has no equals sign.
            position = text.charAt(equals) == '=' ? equals + 1 : equals;
            List<String> values = new ArrayList<>(1);
            position = values(text, position, values);
            parameters.put(key, values);
            if (position >= text.length()) {
                return null;
            }
            if (text.charAt(position) == ':') {
                return new ContentLine(line, name, parameters, text.substring(position + 1));
            }
            position++;
        }
        return null;
    }

    /** Reads comma-separated values and returns the place of the semicolon or colon after them. */
    private static int values(String text, int from, List<String> values) {
        int position = from;
        while (true) {
            int start = position;
            if (position < text.length() && text.charAt(position) == '"') {
                int quote = text.indexOf('"', position + 1);
                position = quote < 0 ? text.length() : quote + 1;
                values.add(decoded(text.substring(start + 1, quote < 0 ? text.length() : quote)));
            }
            int plain = position;
            while (position < text.length() && ";:,".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            if (plain == start) {
                values.add(decoded(text.substring(start, position)));
            }
            if (position >= text.length() || text.charAt(position) != ',') {
                return position;
            }
            position++;
        }
    }

    /** RFC 6868: quotes and line feeds in parameters. */
    private static String decoded(String value) {
        return value.indexOf('^') < 0
                ? value
                : value.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    @Nullable
    String parameter(String key) {
        List<String> values = parameters.get(key);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    boolean isBinary() {
        String encoding = parameter("ENCODING");
        return "BINARY".equalsIgnoreCase(parameter("VALUE")) || "BASE64".equalsIgnoreCase(encoding);
    }

    /** Value of type TEXT (RFC 5545, 3.3.11) with its escapes resolved. */
    String text() {
        return unescape(value);
    }

    /** Values of a list of TEXT: the commas that are not escaped separate. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == ',') {
                texts.add(unescape(value.substring(from, i)));
                from = i + 1;
            }
        }
        texts.add(unescape(value.substring(from)));
        return texts;
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                out.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            out.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        }
        return out.toString();
    }

    String where() {
        return "line " + line;
    }
}
