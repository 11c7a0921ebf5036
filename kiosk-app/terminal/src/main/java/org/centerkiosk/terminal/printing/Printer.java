package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;

/** Puts a picture on paper. Calls may block, come one after the other, and never throw. */
interface Printer {

    /** How it is now, without printing anything. */
    PrinterState look();

    /** @param paper as wide as the roll has dots, in black and white */
    PrinterState print(BufferedImage paper);
}
