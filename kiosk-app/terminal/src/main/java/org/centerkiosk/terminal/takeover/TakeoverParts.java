package org.centerkiosk.terminal.takeover;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.config.ExitConfig;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.attract.Ticker;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.text.Wordings;

/**
 * What the screens of this package are made of.
 *
 * @param lobby where touches go
 * @param wordings of both languages
 * @param venue asked at each change
 * @param exit the way out from here, asked at each change
 * @param ticker turns the pages of long texts
 * @param fx brings a task onto the JavaFX thread
 * @param board whether nobody can touch the screen
 * @param warningSeconds how long the ring is shown before a visit ends
 */
public record TakeoverParts(
        LobbyService lobby,
        Wordings wordings,
        Supplier<VenueConfig> venue,
        Supplier<ExitConfig> exit,
        Ticker ticker,
        Executor fx,
        boolean board,
        int warningSeconds) {}
