package org.centerkiosk.terminal.signup;

import javafx.scene.layout.Region;

/** One thing that is asked, as it is drawn. */
abstract class PartBox extends Region {

    /** Draws what changed. */
    abstract void show(SignUpModel.Part part);

    /** Takes all that was typed out of its nodes. */
    abstract void wipe();

    /** How high it is at that width. */
    abstract double heightIn(double width);

    static void place(Region part, double x, double y, double width) {
        part.resizeRelocate(x, y, width, Math.ceil(part.prefHeight(width)));
    }
}
