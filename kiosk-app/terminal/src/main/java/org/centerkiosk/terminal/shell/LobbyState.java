package org.centerkiosk.terminal.shell;

import java.time.Instant;
import java.util.Optional;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * All that a lobby's screens draw from.
 *
 * @param content what may be shown; stays as it is while a visit is open
 * @param visit the open visit, null where nobody uses the terminal
 * @param now the present minute, so that equal minutes draw nothing anew
 * @param secondsLeft of the visit: always at a place that is somebody's own, elsewhere within its last seconds only,
 *     else null
 * @param defaultLanguage what the screen speaks without a visit
 * @param defaultElder whether the larger text is on without a visit
 * @param front what stands before all of it
 * @param means what one can use here besides the finger
 */
public record LobbyState(
        SyncState content,
        @Nullable Visit visit,
        Instant now,
        @Nullable Integer secondsLeft,
        Language defaultLanguage,
        boolean defaultElder,
        Front front,
        Means means) {

    /** With nothing before it, and nothing to use but the finger. */
    public LobbyState(
            SyncState content,
            @Nullable Visit visit,
            Instant now,
            @Nullable Integer secondsLeft,
            Language defaultLanguage,
            boolean defaultElder) {
        this(content, visit, now, secondsLeft, defaultLanguage, defaultElder, Front.NONE, Means.NONE);
    }

    public Route route() {
        return front.over(visit == null ? new Route.Loop() : visit.route());
    }

    /** Whether what is on show needs no visitor: the loop, or a notice in its place. */
    public boolean isAtRest() {
        return route() instanceof Route.Loop || route() instanceof Route.Notice;
    }

    /** The number of the takeover or notice that one sees; 0 where none is. */
    public int takeoverOnScreen() {
        return switch (route()) {
            case Route.Alarm alarm -> alarm.takeover().number();
            case Route.Notice notice -> notice.takeover().number();
            default -> 0;
        };
    }

    /** Whether staff have the screen. */
    public boolean isAttended() {
        return front.staff() != null;
    }

    public Language language() {
        return visit == null ? defaultLanguage : visit.language();
    }

    public boolean elder() {
        return visit == null ? defaultElder : visit.elder();
    }

    /** Whether prompts are spoken to the visitor now. */
    public boolean speaks() {
        return visit != null
                && !front.bars()
                && means.voice().speaks(visit.hearing().wish(), visit.elder());
    }

    /** What is being filled in or told, where it is of that kind and on show. */
    public <F extends Form> Optional<F> form(Class<F> kind) {
        return visit == null || front.bars() || !kind.isInstance(visit.form())
                ? Optional.empty()
                : Optional.of(kind.cast(visit.form()));
    }

    LobbyState with(SyncState newer) {
        return new LobbyState(newer, visit, now, secondsLeft, defaultLanguage, defaultElder, front, means);
    }

    LobbyState with(@Nullable Visit next) {
        return new LobbyState(content, next, now, null, defaultLanguage, defaultElder, front, means);
    }

    LobbyState at(Instant minute, @Nullable Integer left) {
        return new LobbyState(content, visit, minute, left, defaultLanguage, defaultElder, front, means);
    }

    LobbyState with(Front next) {
        return new LobbyState(content, visit, now, secondsLeft, defaultLanguage, defaultElder, next, means);
    }

    LobbyState with(Means next) {
        return new LobbyState(content, visit, now, secondsLeft, defaultLanguage, defaultElder, front, next);
    }

    /** Whether the screen is bright whatever the hour: there is something urgent, or staff at it. */
    boolean lights() {
        return visit != null || front.alarm() != null || front.staff() instanceof Route.StaffPad;
    }
}
