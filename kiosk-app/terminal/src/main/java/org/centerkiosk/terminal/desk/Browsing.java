package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** What is looked at: a session, a row of its roster, and who is searched for. */
final class Browsing {

    /** So many of those that are found are shown. */
    static final int FOUND = 20;

    /** A session that began this long ago is no longer the one that people come for. */
    private static final Duration ENTRANCE = Duration.ofMinutes(20);

    private final FrontDesk desk;
    private final InstantSource clock;
    private final Store<Work> work;
    private final Rows rows;
    private final Door door;
    private final Consumer<UnaryOperator<Work>> keys;

    /** @param keys takes what a key changes, which counts only while somebody is in */
    Browsing(
            FrontDesk desk,
            InstantSource clock,
            Store<Work> work,
            Rows rows,
            Door door,
            Consumer<UnaryOperator<Work>> keys) {
        this.desk = desk;
        this.clock = clock;
        this.work = work;
        this.rows = rows;
        this.door = door;
        this.keys = keys;
    }

    private void update(UnaryOperator<Work> change) {
        keys.accept(change);
    }

    /** Whoever is meant by what is typed into the search. */
    List<Found> found(Work now) {
        return now.pick().query().isBlank() ? List.of() : desk.search(now.pick().query(), FOUND);
    }

    /** A session and a row are always chosen where there are any. */
    void follow(FrontDeskState state) {
        SessionId chosen = work.get().pick().session();
        if (chosen == null || rows.card(chosen).isEmpty()) {
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
}
