package org.centerkiosk.terminal.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.form.Form;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.jspecify.annotations.Nullable;

/**
 * What a touch, the clock, new content and a takeover do to the lobby. Callable from any thread. New content and a notice
 * wait while a visit is open and show when it ends; a takeover ends it.
 */
public final class LobbyService {

    /** How long it is said that a phone has opened a link. */
    private static final Duration OPENED = Duration.ofSeconds(8);

    private final Clock clock;
    private final Supplier<IdleConfig> idle;
    private final Store<LobbyState> store;
    private final Announcements announcements = new Announcements();
    private @Nullable SyncState waiting;
    private Instant openedAt = Instant.EPOCH;

    /** What is on show, as it came. */
    private SyncState shown;

    private Map<SessionId, Seats> seats = Map.of();

    /** @param idle asked at each second, so that a changed configuration counts at once */
    public LobbyService(Clock clock, Supplier<IdleConfig> idle, Language language, boolean elder, SyncState content) {
        this.clock = clock;
        this.idle = idle;
        this.shown = content;
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
            show(content);
        } else {
            waiting = content;
        }
    }

    /**
     * The seats as they are counted now: shown at once, also in a visit, for nobody chooses what is gone. No touch waits
     * until the programme is written anew, which takes a cold program some frames.
     */
    public void seatsChanged(Map<SessionId, Seats> counts) {
        Map<SessionId, Seats> newer = Map.copyOf(counts);
        SyncState content;
        synchronized (this) {
            if (newer.equals(seats)) {
                return;
            }
            seats = newer;
            content = shown;
        }
        SyncState counted = counted(content, newer);
        synchronized (this) {
            // Else somebody has shown newer ones already.
            if (seats == newer && shown == content) {
                store.update(state -> state.with(counted));
            }
        }
    }

    private static SyncState counted(SyncState content, Map<SessionId, Seats> seats) {
        Programme counted = content.programme().counted(seats);
        return counted == content.programme() ? content : content.with(counted);
    }

    /** Whether one can sign up here from now on. */
    public synchronized void signsUp(boolean desk) {
        store.update(state -> state.with(state.means().withDesk(desk)));
    }

    /** Whether a ticket can be printed here from now on. */
    public synchronized void prints(boolean ready) {
        store.update(state -> state.with(state.means().withPrinter(ready)));
    }

    /** To whom prompts are spoken here from now on. */
    public synchronized void voice(Voice now) {
        store.update(state -> state.with(state.means().with(now)));
    }

    /** The newest content that is known, also where it waits for the end of a visit. */
    public synchronized SyncState newest() {
        return waiting == null ? store.get().content() : counted(waiting, seats);
    }

    /** The takeover with the highest number that is known, or null: what of it counts here and now is shown. */
    public synchronized void announced(@Nullable Takeover newest) {
        announcements.heard(newest, clock.instant());
        settle();
    }

    /** Where this terminal is, which decides what takeovers are meant for it. */
    public synchronized void placed(Whereabouts where) {
        announcements.placed(where);
        settle();
    }

    /** What staff do at the screen: before all else, and the end of a visit; null when they have done. */
    public synchronized void attended(Route.@Nullable AtDoor staff) {
        store.update(state -> state.with(state.front().withStaff(staff)));
        if (staff != null && store.get().visit() != null) {
            end();
        }
    }

    /** Somebody has read that a takeover is over. */
    public synchronized void allClearSeen() {
        announcements.seen();
        settle();
    }

    /** What the links for phones are from now on; null where there are none. */
    public synchronized void reached(@Nullable PhoneLinks links) {
        store.update(state -> state.with(state.means().with(links)));
    }

    /**
     * A phone has opened the link of that event, which is said for a moment. No activity: the phone may be anywhere.
     *
     * @param event its short name
     */
    public synchronized void phoneOpened(String event) {
        openedAt = clock.instant();
        store.update(state -> state.with(state.means().opened(event)));
    }

    /** Whether a code can be shown here from now on. */
    public synchronized void sees(boolean camera) {
        store.update(state -> state.with(state.means().withCamera(camera)));
    }

    /** A touch, key or scroll anywhere: the visit goes on. Does not open one. */
    public synchronized void touched() {
        store.update(state ->
                state.visit() == null ? state : counted(state, state.visit().touchedAt(clock.instant())));
    }

    /** To another place; opens a visit where none is open. */
    public synchronized void open(Route route) {
        inVisit(visit -> visit.at(route));
    }

    /** To another place where something is filled in or told already; opens a visit where none is open. */
    public synchronized void open(Route route, Form form) {
        inVisit(visit -> visit.at(route).filled(form));
    }

    /** To another day, page or session of the same place. */
    public synchronized void turn(Route route) {
        inVisit(visit -> visit.turnedTo(route));
    }

    /**
     * Changes what is filled in or told here; nothing happens where no such form is open, and none is opened.
     *
     * @return the form as it is now; empty where there is none of that kind
     */
    public synchronized <F extends Form> Optional<F> fill(Class<F> kind, UnaryOperator<F> change) {
        Visit visit = store.get().visit();
        if (visit == null || !kind.isInstance(visit.form())) {
            return Optional.empty();
        }
        F next = change.apply(kind.cast(visit.form()));
        store.update(state -> counted(state, visit.filled(next)));
        return Optional.of(next);
    }

    /** Leads from the form of that name to how it went; too late where the visitor is no longer at it. */
    public synchronized boolean told(UUID form, Route.SignUpResult route, Form result) {
        Visit visit = store.get().visit();
        if (visit == null || visit.form() == null || !visit.form().id().equals(form)) {
            return false;
        }
        store.update(state -> counted(state, visit.told(route, result).touchedAt(clock.instant())));
        return true;
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

    /** Speaks to the visitor from now on, or is quiet for the rest of the visit. */
    public synchronized void switchVoice() {
        boolean on = !store.get().speaks();
        inVisit(visit -> visit.with(visit.hearing().wished(on)));
    }

    /** Says once more what was said last. */
    public synchronized void sayAgain() {
        inVisit(visit -> visit.with(visit.hearing().more()));
    }

    /** Ends the visit and forgets all of it. */
    public synchronized void end() {
        store.update(state -> state.with((Visit) null));
        SyncState newer = waiting;
        waiting = null;
        if (newer != null) {
            show(newer);
        }
        settle();
    }

    /** To be called every second: moves the minute on and ends a visit that nobody touched for long. */
    public synchronized void tick() {
        settle();
        Duration said = Duration.between(openedAt, clock.instant());
        if (said.isNegative() || said.compareTo(OPENED) >= 0) {
            store.update(state -> state.with(state.means().opened(null)));
        }
        Visit visit = store.get().visit();
        if (visit == null) {
            store.update(state -> state.at(minute(), null));
            return;
        }
        if (clock.instant().isBefore(visit.lastActivity())) {
            // The clock was put back: waiting until it caught up would leave what was typed on the screen.
            store.update(state -> counted(state, visit.touchedAt(clock.instant())));
            return;
        }
        if (!left(visit).isPositive()) {
            end();
            return;
        }
        store.update(state -> counted(state.at(minute(), null), visit));
    }

    /** With that visit, and the seconds that are left of it where they are to be seen. */
    private LobbyState counted(LobbyState state, Visit visit) {
        Duration left = left(visit);
        boolean shown = visit.route() instanceof Route.Private
                || left.compareTo(idle.get().warning()) <= 0;
        Integer seconds =
                shown ? Math.toIntExact(Math.max(0, left.plusMillis(999).toSeconds())) : null;
        return state.with(visit).at(state.now(), seconds);
    }

    private Duration left(Visit visit) {
        return limit(idle.get(), visit).minus(Duration.between(visit.lastActivity(), clock.instant()));
    }

    private static Duration limit(IdleConfig policy, Visit visit) {
        Duration limit = switch (visit.route()) {
            case Route.SignUpResult result -> policy.ticket();
            case Route.Private form -> policy.form();
            default -> policy.browse();
        };
        return visit.elder() ? limit.multipliedBy(policy.elderFactor()) : limit;
    }

    /** Shows what is announced for now. A PIN pad gives way to a takeover that was not there before. */
    private void settle() {
        Instant now = clock.instant();
        Route.Urgent urgent = announcements.urgent(now);
        Front before = store.get().front();
        boolean begins = urgent != null && before.alarm() == null;
        if (begins && store.get().visit() != null) {
            announcements.cutShort(now);
            // Before the visit ends, so that nothing else is on the screen between the two.
            store.update(state -> state.with(before.withAlarm(announcements.urgent(now))));
            end();
            return;
        }
        boolean unattended = begins && before.staff() instanceof Route.StaffPad pad && !pad.down();
        Route.Notice notice = announcements.notice(now);
        boolean waits = store.get().visit() != null && !Objects.equals(notice, before.notice());
        store.update(state -> state.with(new Front(unattended ? null : before.staff(), urgent, waits ? null : notice)));
    }

    private void show(SyncState content) {
        shown = content;
        store.update(state -> state.with(counted(content, seats)));
    }

    private void inVisit(UnaryOperator<Visit> change) {
        if (store.get().front().bars()) {
            return;
        }
        store.update(state -> {
            Visit visit = state.visit() == null
                    ? Visit.opened(state.defaultLanguage(), state.defaultElder(), clock.instant())
                    : state.visit();
            return counted(state, change.apply(visit).touchedAt(clock.instant()));
        });
    }

    /** Back at the loop with nothing chosen there is no visit any more. */
    private void endWhenPlain() {
        LobbyState state = store.get();
        if (state.isAtRest() && state.language() == state.defaultLanguage() && state.elder() == state.defaultElder()) {
            end();
        }
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
