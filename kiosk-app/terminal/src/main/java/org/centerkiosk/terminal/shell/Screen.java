package org.centerkiosk.terminal.shell;

import java.time.Instant;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One full-screen view. All calls come on the JavaFX thread. */
public interface Screen {

    /** What is put on the screen, laid out in design pixels. */
    Region node();

    /** Draws that state; called on each change while the screen is on show, and once before. */
    void show(LobbyState state);

    /** It is on the screen now: timers may run. */
    default void onShow() {}

    /** It has left the screen: timers stop. */
    default void onHide() {}

    /** Whether all that it shows is drawn, its pictures too, and nothing moves. */
    default boolean isSettled() {
        return true;
    }

    /**
     * Until when a picture of what it shows now stays true, so that it may be the first thing on show after a restart;
     * null where it must not be.
     */
    default @Nullable Instant trueUntil() {
        return null;
    }
}
