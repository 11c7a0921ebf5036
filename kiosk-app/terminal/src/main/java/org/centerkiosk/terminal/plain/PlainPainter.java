package org.centerkiosk.terminal.plain;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/** Draws the page: large, black on white, as many rows as fit. */
final class PlainPainter {

    private static final String FAMILY = "Noto Sans CJK SC";
    private static final String SHORTENED = "…";

    /** Of the shorter side of the screen. */
    private static final double UNIT = 1 / 1080.0;

    private static final int MARGIN = 72;
    private static final int NAME = 60;
    private static final int SECOND = 34;
    private static final int ROW = 44;
    private static final int ROW_HEIGHT = 132;
    private static final int WHEN_WIDTH = 290;
    private static final int FOOT = 36;

    private final Graphics2D to;
    private final int width;
    private final int height;
    private final double unit;
    private int y;

    private PlainPainter(Graphics2D to, int width, int height) {
        this.to = to;
        this.width = width;
        this.height = height;
        this.unit = Math.min(width, height) * UNIT;
    }

    static void paint(Graphics2D to, int width, int height, PlainLines lines) {
        to.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, width, height);
        to.setColor(Color.BLACK);
        PlainPainter painter = new PlainPainter(to, width, height);
        painter.y = painter.px(MARGIN);
        painter.block(lines.venue(), NAME);
        painter.y += painter.px(MARGIN);
        painter.block(lines.head(), ROW);
        painter.y += painter.px(SECOND);
        int floor = height - painter.px(MARGIN) - painter.heightOf(lines.foot().size());
        painter.rows(lines.rows(), floor);
        painter.y = floor;
        painter.block(lines.foot(), FOOT);
    }

    private int px(double design) {
        return (int) Math.round(design * unit);
    }

    private int heightOf(int footLines) {
        return px(footLines * FOOT * 1.5);
    }

    /** The first line in that size, the others smaller. */
    private void block(List<String> lines, int size) {
        boolean isFirst = true;
        for (String line : lines) {
            int points = isFirst || size == FOOT ? size : SECOND;
            y += px(points * 1.5);
            write(line, px(MARGIN), width - 2 * px(MARGIN), points, isFirst);
            isFirst = false;
        }
    }

    private void rows(List<PlainLines.Row> rows, int floor) {
        int left = px(MARGIN + WHEN_WIDTH);
        int space = width - left - px(MARGIN);
        for (PlainLines.Row row : rows) {
            if (y + px(ROW_HEIGHT) > floor) {
                return;
            }
            to.setColor(Color.LIGHT_GRAY);
            to.fillRect(px(MARGIN), y, width - 2 * px(MARGIN), Math.max(1, px(2)));
            to.setColor(Color.BLACK);
            y += px(ROW * 1.5);
            write(row.when(), px(MARGIN), px(WHEN_WIDTH), SECOND, false);
            write(row.what(), left, space, ROW, true);
            y += px(SECOND * 1.4);
            write(row.where(), left, space, SECOND, false);
            y += px(ROW_HEIGHT - ROW * 1.5 - SECOND * 1.4);
        }
    }

    private void write(String text, int x, int space, int size, boolean bold) {
        to.setFont(new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, Math.max(1, px(size))));
        to.drawString(fitting(text, space, to.getFontMetrics()), x, y);
    }

    private static String fitting(String text, int space, FontMetrics metrics) {
        String fitting = text;
        while (metrics.stringWidth(fitting) > space && fitting.length() > 2) {
            int cut = fitting.endsWith(SHORTENED) ? 2 : 1;
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -cut)) + SHORTENED;
        }
        return fitting;
    }
}
