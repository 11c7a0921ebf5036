package org.centerkiosk.terminal.control;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures text without a scene. On the JavaFX thread only. */
final class Measure {

    private static final String ELLIPSIS = "…";
    private static final Pattern TIME = Pattern.compile("\\d:(?=\\d)");
    private static final Text RULER = new Text();

    /** To be cloned: the JDK keeps the tables of one locale alone, and JavaFX asks for another one in between. */
    private static final BreakIterator LINE_BREAKS = BreakIterator.getLineInstance(Locale.ROOT);

    private Measure() {}

    static double width(String text, Font font) {
        if (text.isEmpty()) {
            return 0;
        }
        prepare(text, font, 0);
        return RULER.getLayoutBounds().getWidth();
    }

    static double lineHeight(Font font) {
        prepare("国g", font, 0);
        return RULER.getLayoutBounds().getHeight();
    }

    static int lines(String text, Font font, double width) {
        prepare(text, font, Math.max(1, width));
        double one = lineHeight(font);
        prepare(text, font, Math.max(1, width));
        return (int) Math.round(RULER.getLayoutBounds().getHeight() / one);
    }

    /** Where lines of that text may be broken. */
    static BreakIterator lineBreaks(String text) {
        BreakIterator breaks = (BreakIterator) LINE_BREAKS.clone();
        breaks.setText(text);
        return breaks;
    }

    /** The width of the widest part that a line break may not divide. */
    static double widestPart(String text, Font font) {
        BreakIterator breaks = lineBreaks(text);
        double widest = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            widest = Math.max(widest, width(text.substring(start, end).stripTrailing(), font));
        }
        return widest;
    }

    /** Whether a time of day would stand on two lines: the toolkit breaks 16:00 where ideographs follow. */
    static boolean dividesTime(String text, Font font, double width) {
        BreakIterator breaks = lineBreaks(text);
        Matcher colon = TIME.matcher(text);
        while (colon.find()) {
            if (breaks.isBoundary(colon.end())) {
                String head = text.substring(0, colon.end());
                String whole = text.substring(0, breaks.following(colon.end())).stripTrailing();
                if (lines(head, font, width) < lines(whole, font, width)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text, or the longest beginning of it that fits with an ellipsis. */
    static String fit(String text, Font font, double width, int maxLines) {
        if (fits(text, font, width, maxLines)) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int cut = characters.isBoundary(middle) ? middle : characters.preceding(middle);
            if (fits(text.substring(0, cut).stripTrailing() + ELLIPSIS, font, width, maxLines)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int cut = low == 0 || characters.isBoundary(low) ? low : characters.preceding(low);
        return text.substring(0, cut).stripTrailing() + ELLIPSIS;
    }

    private static boolean fits(String text, Font font, double width, int maxLines) {
        // Half a pixel of grace: layouts snap to whole pixels.
        return maxLines == 1 ? width(text, font) <= width + 0.5 : lines(text, font, width) <= maxLines;
    }

    private static void prepare(String text, Font font, double wrap) {
        RULER.setFont(font);
        RULER.setWrappingWidth(wrap == 0 ? 0 : Math.ceil(wrap));
        RULER.setText(text);
    }
}
