package org.centerkiosk.terminal.printing;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.util.List;

/** A part of a ticket that is as wide as the paper. */
sealed interface PaperBlock {

    int height();

    /** Draws it with its upper edge there. */
    void draw(Graphics2D pen, int top, int width);

    /** Nothing. */
    record Space(int height) implements PaperBlock {

        @Override
        public void draw(Graphics2D pen, int top, int width) {
            // Nothing is what it is.
        }
    }

    /** Where a ticket would be torn. */
    record Perforation(int height) implements PaperBlock {

        private static final float[] DASHES = {10, 8};

        @Override
        public void draw(Graphics2D pen, int top, int width) {
            pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
            pen.drawLine(0, top + height / 2, width, top + height / 2);
        }
    }

    /** @param marked whether they stand white on black */
    record Words(List<TextLayout> lines, boolean centred, boolean marked) implements PaperBlock {

        private static final int PAD = 8;

        static Words left(List<TextLayout> lines) {
            return new Words(lines, false, false);
        }

        static Words centred(List<TextLayout> lines) {
            return new Words(lines, true, false);
        }

        @Override
        public int height() {
            int pad = marked && !lines.isEmpty() ? 2 * PAD : 0;
            return pad + lines.stream().mapToInt(Words::height).sum();
        }

        private static int height(TextLayout line) {
            return Math.round((line.getAscent() + line.getDescent() + line.getLeading()));
        }

        @Override
        public void draw(Graphics2D pen, int top, int width) {
            if (marked) {
                pen.fillRect(0, top, width, height());
                pen.setColor(Color.WHITE);
            }
            int y = top + (marked ? PAD : 0);
            for (TextLayout line : lines) {
                float x = centred ? (width - line.getVisibleAdvance()) / 2 : 0;
                line.draw(pen, x, y + line.getAscent());
                y += height(line);
            }
            pen.setColor(Color.BLACK);
        }
    }

    /** @param module side in dots: whole ones, so that each module is as dark as the others */
    record Symbol(ByteMatrix modules, int module) implements PaperBlock {

        static final int QUIET = 4;

        private int side() {
            return modules.getWidth() * module;
        }

        @Override
        public int height() {
            return side() + 2 * QUIET * module;
        }

        @Override
        public void draw(Graphics2D pen, int top, int width) {
            int left = (width - side()) / 2;
            int first = top + QUIET * module;
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        pen.fillRect(left + x * module, first + y * module, module, module);
                    }
                }
            }
        }
    }
}
