package org.centerkiosk.terminal.attract;

import java.time.Duration;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.shell.LobbyState;

/** One layout of the loop. All calls come on the JavaFX thread. */
interface AttractView {

    Region node();

    /** Draws all but the slide: clock, strip, dock. */
    void frame(AttractModel model, LobbyState state);

    /**
     * Changes to a slide.
     *
     * @param length of the change of pictures; zero for a cut
     */
    void slide(AttractModel model, Slide slide, Duration length);

    /** @param fraction of its time that the slide on show has had, 0 to 1 */
    void progress(double fraction);

    /** Has the next picture made. */
    void prepare(Slide upcoming);

    /** Whether the picture that is wanted is on show, and none changes. */
    boolean isSettled();

    /** Ends what moves. */
    void finish();
}
