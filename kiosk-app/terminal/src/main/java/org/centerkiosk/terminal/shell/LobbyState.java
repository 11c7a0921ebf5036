package org.centerkiosk.terminal.shell;

import java.time.Instant;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.jspecify.annotations.Nullable;

/**
 * All that a lobby's screens draw from.
 *
 * @param content what may be shown; stays as it is while a visit is open
 * @param visit the open visit, null where nobody uses the terminal
 * @param now the present minute, so that equal minutes draw nothing anew
 * @param secondsLeft of the visit, within its last seconds only, else null
 * @param defaultLanguage what the screen speaks without a visit
 * @param defaultElder whether the larger text is on without a visit
 */
public record LobbyState(
        SyncState content,
        @Nullable Visit visit,
        Instant now,
        @Nullable Integer secondsLeft,
        Language defaultLanguage,
        boolean defaultElder) {

    public Route route() {
        return visit == null ? new Route.Loop() : visit.route();
    }

    public Language language() {
        return visit == null ? defaultLanguage : visit.language();
    }

    public boolean elder() {
        return visit == null ? defaultElder : visit.elder();
    }

    LobbyState with(SyncState newer) {
        return new LobbyState(newer, visit, now, secondsLeft, defaultLanguage, defaultElder);
    }

    LobbyState with(@Nullable Visit next) {
        return new LobbyState(content, next, now, null, defaultLanguage, defaultElder);
    }

    LobbyState at(Instant minute, @Nullable Integer left) {
        return new LobbyState(content, visit, minute, left, defaultLanguage, defaultElder);
    }
}
