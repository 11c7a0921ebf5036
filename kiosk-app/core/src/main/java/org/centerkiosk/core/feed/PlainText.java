package org.centerkiosk.core.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Makes texts from outside safe to draw: no control characters, no bidi overrides, no markup, even white space. */
public final class PlainText {

    private PlainText() {}

    /** One line: control characters and bidi overrides are dropped, white space becomes single spaces. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isDropped(text, i)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Paragraphs separated by one line feed; each is cleaned like a line. */
    public static String paragraphs(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.lines().map(PlainText::line).filter(line -> !line.isEmpty()).forEach(line -> {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            out.append(line);
        });
        return out.toString();
    }

    /** Like {@link #paragraphs}, after the text of HTML was taken out where there is markup. */
    public static String withoutMarkup(String text) {
        return paragraphs(looksLikeMarkup(text) ? textOf(text) : text);
    }

    private static boolean looksLikeMarkup(String text) {
        int open = text.indexOf('<');
        while (open >= 0 && open + 1 < text.length()) {
            char next = text.charAt(open + 1);
            boolean named = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next == '/' || next == '!';
            if (named && text.indexOf('>', open) > 0) {
                return true;
            }
            open = text.indexOf('<', open + 1);
        }
        return text.contains("&nbsp;") || text.contains("&amp;") || text.contains("&lt;") || text.contains("&#");
    }

    private static String textOf(String html) {
        Element body = Jsoup.parse(html).body();
        body.select("script, style").remove();
        body.select("br").after("\n");
        body.select("p, div, li, tr, h1, h2, h3, h4, h5, h6").after("\n").before("\n");
        return body.wholeText();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDropped(String text, int i) {
        char c = text.charAt(i);
        if (Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
            return true;
        }
        return c == '\uFEFF' || c == '\u200B' || isLoneSurrogate(text, i);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
