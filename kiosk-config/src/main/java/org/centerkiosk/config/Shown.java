package org.centerkiosk.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts from outside as they may stand in a report: on one line, short, with nothing that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 200;

    /** A name and password in an address. */
    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]+@");

    private Shown() {}

    static String of(String raw) {
        String text = USER_INFO.matcher(raw).replaceAll("//" + EffectiveSetting.MASK + "@");
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (int at = 0; at < text.length() && shown < LONGEST; shown++) {
            int codePoint = text.codePointAt(at);
            append(line, codePoint);
            at += Character.charCount(codePoint);
            if (shown == LONGEST - 1 && at < text.length()) {
                line.append(String.format(Locale.ROOT, "… (%,d characters)", text.length()));
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> line.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
            default -> line.appendCodePoint(codePoint);
        }
    }
}
