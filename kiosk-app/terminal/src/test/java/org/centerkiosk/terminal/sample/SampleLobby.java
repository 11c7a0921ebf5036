package org.centerkiosk.terminal.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.shell.IdlePolicy;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;

/** A lobby at a fixed instant, with a visitor at a place in it. */
public final class SampleLobby {

    private static final IdlePolicy IDLE = new IdlePolicy(Duration.ofSeconds(90), Duration.ofSeconds(15), 2);

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
}
