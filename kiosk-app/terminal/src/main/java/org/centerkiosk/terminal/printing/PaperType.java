package org.centerkiosk.terminal.printing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** The type on paper: the families of the screens, in dots. */
enum PaperType {
    HOUSE("Noto Sans CJK SC", Font.BOLD, 26),
    STATE("Noto Sans CJK SC", Font.BOLD, 58),
    TITLE("Noto Serif CJK SC", Font.BOLD, 46),
    WHEN("Noto Sans CJK SC", Font.BOLD, 32),
    LINE("Noto Sans CJK SC", Font.PLAIN, 28),
    LABEL("Noto Sans CJK SC", Font.PLAIN, 24),
    NUMBER("Noto Sans CJK SC", Font.BOLD, 46),
    CODE("Noto Sans CJK SC", Font.BOLD, 60);

    /** Enough for any title; a ticket is no place for a text without end. */
    private static final int MOST_LINES = 6;

    private static final int MOST = 300;

    private static final float SMALLEST = 0.5f;
    private static final float STEP = 0.9f;
    private static final FontRenderContext SHARP = new FontRenderContext(null, true, true);

    private final Font font;

    PaperType(String family, int style, int size) {
        // Where the family is not installed, Java takes one that has the characters.
        font = new Font(family, style, size);
    }

    /**
     * The text in lines no wider than that.
     *
     * @param scale of the type on this paper
     */
    List<TextLayout> lines(String text, float scale, float width) {
        if (text.isBlank()) {
            return List.of();
        }
        String words =
                text.substring(0, text.offsetByCodePoints(0, Math.min(MOST, text.codePointCount(0, text.length()))));
        AttributedString set = new AttributedString(words);
        set.addAttribute(TextAttribute.FONT, font.deriveFont(font.getSize2D() * scale));
        LineBreakMeasurer measurer = new LineBreakMeasurer(set.getIterator(), BreakIterator.getLineInstance(), SHARP);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < words.length() && lines.size() < MOST_LINES) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** The text in one line, smaller where it would be too wide; in several where it would be too small. */
    List<TextLayout> line(String text, float scale, float width) {
        for (float size = scale; size >= scale * SMALLEST; size *= STEP) {
            List<TextLayout> lines = lines(text, size, width);
            if (lines.size() <= 1) {
                return lines;
            }
        }
        return lines(text, scale * SMALLEST, width);
    }
}
