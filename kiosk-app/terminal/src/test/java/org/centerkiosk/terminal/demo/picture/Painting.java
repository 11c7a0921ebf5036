package org.centerkiosk.terminal.demo.picture;

import java.awt.Graphics2D;

/** Draws one picture of the demo; the same drawing every time. */
@FunctionalInterface
interface Painting {
    void paint(Graphics2D g, int width, int height);
}
