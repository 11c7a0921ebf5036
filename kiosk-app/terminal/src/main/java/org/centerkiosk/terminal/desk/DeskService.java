package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.state.Store;
import org.jspecify.annotations.Nullable;

/** What staff do at this desk, one method for each key. Callable from any thread. */
public final class DeskService implements AutoCloseable {

    private final FrontDesk desk;
    private final InstantSource clock;
    private final Store<Work> work;
    private final Rows rows;
    private final Gatekeeper gate;
    private final Door door;
    private final Registrar registrar;
    private final Browsing browsing;
    private final Store.Subscription subscription;

    /**
     * What the desk is besides its hub.
     *
     * @param region where a number without a country code is dialled
     * @param patience without a key before the screen is covered
     * @param sound plays what is to be heard
     * @param workers threads that may wait
     */
    public record Setting(
            Language language, String region, Duration patience, Consumer<Tone> sound, Executor workers) {}

    public DeskService(FrontDesk desk, InstantSource clock, Setting setting) {
        this.desk = desk;
        this.clock = clock;
        this.work = new Store<>(Work.begin(setting.language()));
        this.rows = new Rows(desk);
        this.gate = new Gatekeeper(desk, work, clock, setting.patience(), setting.workers());
        this.door = new Door(desk, work, rows, setting.sound());
        this.registrar = new Registrar(desk, work, rows, door, setting.region());
        this.browsing = new Browsing(desk, clock, work, rows, door, this::update);
        this.subscription = desk.state().subscribe(this::follow);
    }

    Store<Work> work() {
        return work;
    }

    /** Tells that something typed or chosen is another; what it is the screen knows. */
    public Store<?> changes() {
        return work;
    }

    FrontDeskState state() {
        return desk.state().get();
    }

    Instant now() {
        return clock.instant();
    }

    Gatekeeper gate() {
        return gate;
    }

    Door door() {
        return door;
    }

    Browsing browsing() {
        return browsing;
    }

    Registrar registrar() {
        return registrar;
    }

    Optional<Rows.Sheet> sheet(Work now) {
        return rows.of(now.pick());
    }

    Optional<SessionCard> card(@Nullable SessionId session) {
        return rows.card(session);
    }

    /** To be called every second. */
    public void tick() {
        gate.tick();
        follow(desk.state().get());
    }

    private void follow(FrontDeskState state) {
        gate.follow(state);
        browsing.follow(state);
    }

    void switchLanguage() {
        work.update(now -> now.in(now.language().other()));
    }

    /** The view tells where the keyboard is. */
    void focused(Spot spot) {
        update(now -> now.at(spot));
    }

    /** To the next panel, for the mouse; the keyboard has Tab. */
    void nextPane() {
        update(now -> now.at(
                switch (now.spot()) {
                    case SEARCH -> Spot.SESSIONS;
                    case SESSIONS -> Spot.ROSTER;
                    case ROSTER -> Spot.NAME;
                    default -> Spot.SEARCH;
                }));
    }

    /** Away with what was told last; else what is typed; else to the search. */
    void cancel() {
        update(now -> {
            if (now.notice() != null) {
                return now.saying(null);
            }
            if (now.spot().isOfEntry() && !now.entry().sending()) {
                return now.entry().isBlank()
                        ? now.at(Spot.SEARCH)
                        : now.with(Entry.blank(now.entry().calls())).at(Spot.NAME);
            }
            return now.at(now.pick().searching("")).at(Spot.SEARCH);
        });
    }

    /** What was typed, as it was before a scanner's first letters. */
    void restore(@Nullable Work before) {
        if (before != null) {
            update(now -> now.at(now.pick()
                            .searching(before.pick().query())
                            .finding(before.pick().found()))
                    .at(before.spot())
                    .with(before.entry())
                    .asking(before.waiver()));
        }
    }

    /** To the form, for who stands here or who calls. */
    void enter(boolean calls) {
        update(now -> (now.entry().calls() == calls ? now : now.with(now.entry().calling(calls))).at(Spot.NAME));
    }

    void type(Spot spot, String text) {
        update(now -> {
            if (spot == Spot.REASON) {
                Waiver waiver = now.waiver();
                return waiver == null ? now : now.asking(waiver.because(text));
            }
            return now.entry().text(spot).equals(text)
                    ? now
                    : now.with(now.entry().typed(spot, text));
        });
    }

    void told(boolean said) {
        update(now -> now.entry().told() == said ? now : now.with(now.entry().told(said)));
    }

    void refresh() {
        desk.refresh();
    }

    /** Nothing of it counts while the screen is covered. */
    private void update(UnaryOperator<Work> change) {
        gate.touched();
        work.update(now -> now.gate().isOpen() ? change.apply(now) : now);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
