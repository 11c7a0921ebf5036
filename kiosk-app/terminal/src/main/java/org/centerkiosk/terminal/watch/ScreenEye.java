package org.centerkiosk.terminal.watch;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Sees what is on the screen, whoever drew it. On the JavaFX thread. */
@FunctionalInterface
interface ScreenEye {

    /** Where the screen cannot be read, what the program draws is all that is known. */
    ScreenEye NONE = place -> null;

    /** The pixels there, in the coordinates of the screen; null where they cannot be read. */
    @Nullable
    Strip see(Rectangle2D place);
}
