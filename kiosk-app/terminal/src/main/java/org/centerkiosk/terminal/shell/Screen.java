package org.centerkiosk.terminal.shell;

import javafx.scene.layout.Region;

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
}
