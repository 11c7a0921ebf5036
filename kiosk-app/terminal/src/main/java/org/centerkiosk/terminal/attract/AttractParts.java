package org.centerkiosk.terminal.attract;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.text.Wordings;

/**
 * What the loop is made of.
 *
 * @param lobby where touches go
 * @param wordings of both languages
 * @param loop asked at each change, so that a changed configuration counts at once
 * @param venue asked each minute
 * @param pictures of the events
 * @param ticker gives the time of the slides
 * @param fx brings a task onto the JavaFX thread
 * @param workers mix the pixels of a change, two tasks at a time
 * @param role whether one can touch the screen
 * @param reduceMotion pictures are cut, not faded
 * @param warningSeconds how long the ring is shown before a visit ends
 */
public record AttractParts(
        LobbyService lobby,
        Wordings wordings,
        Supplier<LoopConfig> loop,
        Supplier<VenueConfig> venue,
        PictureSource pictures,
        Ticker ticker,
        Executor fx,
        Executor workers,
        Role role,
        boolean reduceMotion,
        int warningSeconds) {

    /** What stands in front of the visitor. */
    public enum Role {
        /** A screen that one touches. */
        LOBBY,
        /** A screen out of reach: a QR stands where the dock is. */
        BOARD
    }

    boolean isBoard() {
        return role == Role.BOARD;
    }
}
