package org.centerkiosk.terminal.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The touches with which staff ask for the PIN pad: upper left, lower right, upper right, lower left, each a short touch
 * in the very corner, within eight seconds and with no other touch between. Neither a hand that leans on the glass nor a
 * cloth that wipes it does that, and the upper corners of a standing screen are out of small children's reach.
 */
final class Corners {

    /** Side of a corner, as part of the screen's shorter side: 96 of 1080. */
    private static final double SIDE = 96.0 / 1080;

    private static final Duration SHORT = Duration.ofMillis(1500);
    private static final Duration ALL = Duration.ofSeconds(8);

    private static final List<Corner> ORDER =
            List.of(new Corner(false, false), new Corner(true, true), new Corner(true, false), new Corner(false, true));

    private int done;
    private boolean held;
    private Instant begun = Instant.MIN;
    private Instant pressed = Instant.MIN;

    private record Corner(boolean right, boolean low) {

        boolean holds(double x, double y, double width, double height) {
            double side = Math.min(width, height) * SIDE;
            return (right ? x >= width - side && x < width : x >= 0 && x < side)
                    && (low ? y >= height - side && y < height : y >= 0 && y < side);
        }
    }

    /** A finger comes down; the place and the screen in the same pixels. */
    void press(double x, double y, double width, double height, Instant at) {
        if (done > 0 && at.isAfter(begun.plus(ALL))) {
            done = 0;
        }
        if (!ORDER.get(done).holds(x, y, width, height)) {
            // A fresh beginning may follow a slip at once.
            done = 0;
        }
        held = ORDER.get(done).holds(x, y, width, height);
        pressed = at;
        if (held && done == 0) {
            begun = at;
        }
    }

    /** It is lifted; true when that was the last corner. */
    boolean release(double x, double y, double width, double height, Instant at) {
        boolean counts = held
                && ORDER.get(done).holds(x, y, width, height)
                && !at.isAfter(pressed.plus(SHORT))
                && !at.isAfter(begun.plus(ALL));
        held = false;
        done = counts ? done + 1 : 0;
        if (done < ORDER.size()) {
            return false;
        }
        done = 0;
        return true;
    }
}
