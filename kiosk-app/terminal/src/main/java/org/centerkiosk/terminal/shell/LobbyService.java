package org.centerkiosk.terminal.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.SyncState;
import org.jspecify.annotations.Nullable;

/**
 * What a touch, the clock and new content do to the lobby. Callable from any thread. New content waits while a visit is
 * open and shows when it ends.
 */
public final class LobbyService {

    private final Clock clock;
    private final Supplier<IdleConfig> idle;
    private final Store<LobbyState> store;
    private @Nullable SyncState waiting;

    /** @param idle asked at each second, so that a changed configuration counts at once */
    public LobbyService(Clock clock, Supplier<IdleConfig> idle, Language language, boolean elder, SyncState content) {
        this.clock = clock;
        this.idle = idle;
        this.store = new Store<>(new LobbyState(content, null, minute(), null, language, elder));
    }

    public Store<LobbyState> store() {
        return store;
    }

    public Clock clock() {
        return clock;
    }

    /** New content: shown at once when nobody uses the terminal, else when the visit ends. */
    public synchronized void contentChanged(SyncState content) {
        if (store.get().visit() == null) {
            store.update(state -> state.with(content));
        } else {
            waiting = content;
        }
    }

    /** A touch, key or scroll anywhere: the visit goes on. Does not open one. */
    public synchronized void touched() {
        store.update(state ->
                state.visit() == null ? state : state.with(state.visit().touchedAt(clock.instant())));
    }

    /** To another place; opens a visit where none is open. */
    public synchronized void open(Route route) {
        inVisit(visit -> visit.at(route));
    }

    /** To another day, page or session of the same place. */
    public synchronized void turn(Route route) {
        inVisit(visit -> visit.turnedTo(route));
    }

    public synchronized void back() {
        inVisit(Visit::back);
        endWhenPlain();
    }

    public synchronized void home() {
        inVisit(Visit::home);
        endWhenPlain();
    }

    public synchronized void switchLanguage() {
        inVisit(visit -> visit.with(visit.language().other()));
        endWhenPlain();
    }

    public synchronized void switchElder() {
        inVisit(visit -> visit.withElder(!visit.elder()));
        endWhenPlain();
    }

    /** Ends the visit and forgets all of it. */
    public synchronized void end() {
        store.update(state -> state.with((Visit) null));
        SyncState newer = waiting;
        waiting = null;
        if (newer != null) {
            store.update(state -> state.with(newer));
        }
    }

    /** To be called every second: moves the minute on and ends a visit that nobody touched for long. */
    public synchronized void tick() {
        Visit visit = store.get().visit();
        if (visit == null) {
            store.update(state -> state.at(minute(), null));
            return;
        }
        IdleConfig policy = idle.get();
        Duration limit = visit.elder() ? policy.browse().multipliedBy(policy.elderFactor()) : policy.browse();
        Duration left = limit.minus(Duration.between(visit.lastActivity(), clock.instant()));
        if (left.isNegative() || left.isZero()) {
            end();
            return;
        }
        boolean warn = left.compareTo(policy.warning()) <= 0;
        Integer seconds = warn ? Math.toIntExact(left.plusMillis(999).toSeconds()) : null;
        store.update(state -> state.at(minute(), seconds));
    }

    private void inVisit(UnaryOperator<Visit> change) {
        store.update(state -> {
            Visit visit = state.visit() == null
                    ? new Visit(
                            new Route.Loop(), List.of(), state.defaultLanguage(), state.defaultElder(), clock.instant())
                    : state.visit();
            return state.with(change.apply(visit).touchedAt(clock.instant()));
        });
    }

    /** Back at the loop with nothing chosen there is no visit any more. */
    private void endWhenPlain() {
        LobbyState state = store.get();
        if (state.route() instanceof Route.Loop
                && state.language() == state.defaultLanguage()
                && state.elder() == state.defaultElder()) {
            end();
        }
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
