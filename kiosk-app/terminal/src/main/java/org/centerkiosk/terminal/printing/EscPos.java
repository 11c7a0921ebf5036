package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * The few commands of ESC/POS that a picture needs. Own code: of the libraries the one in use, escpos-coffee, had its last
 * release in 2021 and only writes, so that it can tell neither a lack of paper nor that a ticket is out.
 */
final class EscPos {

    /** Asks at once, also while the printer is busy: 1 for the printer, 2 for why it is off line, 4 for the paper. */
    static final byte[] HOW_ARE_YOU = {0x10, 0x04, 0x01};

    static final byte[] IS_THERE_PAPER = {0x10, 0x04, 0x04};

    /** Asks in its turn: the answer comes when all before it is done. */
    static final byte[] ARE_YOU_DONE = {0x1d, 0x72, 0x01};

    private static final byte[] START = {0x1b, 0x40};
    private static final byte[] FEED_AND_CUT = {0x1b, 0x64, 3, 0x1d, 0x56, 0x42, 0};
    private static final byte[] FEED = {0x1b, 0x64, 6};

    /** Rows that are sent together: printers keep little. */
    private static final int BAND = 96;

    private EscPos() {}

    /** All that prints the picture. */
    static byte[] of(BufferedImage paper, boolean cut) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(START);
        for (int top = 0; top < paper.getHeight(); top += BAND) {
            band(paper, top, Math.min(BAND, paper.getHeight() - top), bytes);
        }
        bytes.writeBytes(cut ? FEED_AND_CUT : FEED);
        return bytes.toByteArray();
    }

    /** GS v 0: the dots of those rows, eight a byte, the leftmost first. */
    private static void band(BufferedImage paper, int top, int rows, ByteArrayOutputStream bytes) {
        int wide = (paper.getWidth() + 7) / 8;
        bytes.writeBytes(new byte[] {
            0x1d, 0x76, 0x30, 0, (byte) wide, (byte) (wide >> 8), (byte) rows, (byte) (rows >> 8),
        });
        int[] row = new int[paper.getWidth()];
        for (int y = top; y < top + rows; y++) {
            paper.getRaster().getPixels(0, y, row.length, 1, row);
            byte[] dots = new byte[wide];
            for (int x = 0; x < row.length; x++) {
                if (row[x] == 0) {
                    dots[x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            bytes.writeBytes(dots);
        }
    }

    /** Whether that is an answer to a question asked at once: four of its bits are always the same. */
    static boolean isAnswer(int status) {
        return (status & 0x93) == 0x12;
    }

    static boolean isOffLine(int status) {
        return (status & 0x08) != 0;
    }

    static boolean isPaperOut(int paperStatus) {
        return (paperStatus & 0x60) != 0;
    }
}
