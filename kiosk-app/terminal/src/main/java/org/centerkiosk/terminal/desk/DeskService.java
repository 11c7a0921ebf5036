package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** What staff do at this desk, one method for each key. Callable from any thread. */
public final class DeskService implements AutoCloseable {

    /** So many of those that are found are shown. */
    static final int FOUND = 20;

    /** A session that began this long ago is no longer the one that people come for. */
    private static final Duration ENTRANCE = Duration.ofMinutes(20);

    private final FrontDesk desk;
    private final InstantSource clock;
    private final Store<Work> work;
    private final Rows rows;
    private final Gatekeeper gate;
    private final Door door;
    private final Registrar registrar;
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

    Registrar registrar() {
        return registrar;
    }

    Optional<Rows.Sheet> sheet(Work now) {
        return rows.of(now.pick());
    }

    Optional<SessionCard> card(@Nullable SessionId session) {
        return rows.card(session);
    }

    /** Whoever is meant by what is typed into the search. */
    List<Found> found(Work now) {
        return now.pick().query().isBlank() ? List.of() : desk.search(now.pick().query(), FOUND);
    }

    /** To be called every second. */
    public void tick() {
        gate.tick();
        follow(desk.state().get());
    }

    /** A session and a row are always chosen where there are any. */
    private void follow(FrontDeskState state) {
        gate.follow(state);
        SessionId chosen = work.get().pick().session();
        if (chosen == null || card(chosen).isEmpty()) {
            SessionId next = next(state.sessions());
            if (next != null || chosen != null) {
                work.update(now -> now.at(now.pick().at(next, null)));
            }
        }
        Work now = work.get();
        Optional<Rows.Sheet> sheet = rows.of(now.pick());
        // One that was registered a moment ago is on its way.
        if (sheet.isPresent() && now.pick().row() == null) {
            UUID first = sheet.get().first();
            work.update(later -> later.at(later.pick().at(first)));
        }
    }

    /** The one that people come for now. */
    private @Nullable SessionId next(List<SessionCard> cards) {
        Instant now = clock.instant();
        return cards.stream()
                .filter(card -> card.listing().session().takesPlace()
                        && !card.listing().session().start().plus(ENTRANCE).isBefore(now))
                .findFirst()
                .or(() -> cards.stream().findFirst())
                .map(SessionCard::id)
                .orElse(null);
    }

    void switchLanguage() {
        work.update(now -> now.in(now.language().other()));
    }

    /** The view tells where the keyboard is. */
    void focused(Spot spot) {
        update(now -> now.at(spot));
    }

    void chooseSession(SessionId session) {
        update(now ->
                session.equals(now.pick().session()) ? now : now.at(now.pick().at(session, null)));
        follow(desk.state().get());
    }

    /** Some sessions further or back. */
    void moveSession(int by) {
        List<SessionCard> cards = desk.state().get().sessions();
        int at = -1;
        for (int i = 0; i < cards.size(); i++) {
            at = cards.get(i).id().equals(work.get().pick().session()) ? i : at;
        }
        if (!cards.isEmpty()) {
            chooseSession(cards.get(Math.clamp(at + by, 0, cards.size() - 1)).id());
        }
    }

    void chooseRow(UUID registration) {
        update(now -> now.at(now.pick().at(registration)).at(Spot.ROSTER));
    }

    /** Some rows further or back. */
    void moveRow(int by) {
        rows.of(work.get().pick()).ifPresent(sheet -> {
            if (!sheet.entries().isEmpty()) {
                int last = sheet.entries().size() - 1;
                int to = Math.clamp((long) sheet.indexOf(work.get().pick().row()) + by, 0, last);
                update(now -> now.at(now.pick().at(sheet.entries().get(to).registration())));
            }
        });
    }

    void sort() {
        update(now -> now.at(now.pick().sorted(now.pick().sorting().next())));
    }

    void search(String typed) {
        update(now -> typed.equals(now.pick().query())
                ? now
                : now.at(now.pick().searching(typed)).saying(null));
    }

    /** To the search, with that typed and nothing else. */
    void searchAnew(String typed) {
        update(now -> now.at(now.pick().searching(typed)).at(Spot.SEARCH).saying(null));
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

    void moveFound(int by) {
        int last = found(work.get()).size() - 1;
        update(now -> now.at(now.pick().finding(Math.clamp(now.pick().found() + by, 0, Math.max(0, last)))));
    }

    /** A whole code lets in; else the one that is meant is shown on his roster. */
    void open() {
        Work now = work.get();
        List<Found> found = found(now);
        Optional<TicketCode> code = TicketCode.parse(now.pick().query());
        if (code.isPresent()) {
            door.code(code.get());
        } else if (now.pick().found() < found.size()) {
            open(found.get(now.pick().found()));
        }
    }

    void open(Found one) {
        update(now ->
                now.at(now.pick().at(one.session(), one.entry().registration())).at(Spot.ROSTER));
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
