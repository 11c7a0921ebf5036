package org.centerkiosk.terminal.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.ScreenHours;

/** A lobby at a fixed instant, with a visitor at a place in it. */
public final class SampleLobby {

    public static final IdleConfig IDLE = new IdleConfig(
            Duration.ofSeconds(90), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(15), 2);

    private static final KioskConfig DEFAULTS = KioskConfig.defaults();

    private SampleLobby() {}

    /** At the moment of the sample. */
    public static LobbyService at(Route route, Language language, boolean elder, SyncState content) {
        return at(SampleProgramme.NOW, route, language, elder, content);
    }

    public static LobbyService at(Instant now, Route route, Language language, boolean elder, SyncState content) {
        LobbyService lobby =
                new LobbyService(Clock.fixed(now, SampleProgramme.ZONE), () -> IDLE, language, elder, content);
        lobby.open(route);
        return lobby;
    }

    /** A root without motion whose screen is always bright. */
    public static LobbyRoot root(LobbyService lobby, LobbyRoot.ScreenFactory factory) {
        return new LobbyRoot(lobby, factory, new ScreenHours(DEFAULTS::hours, SampleProgramme.ZONE), true);
    }
}
