package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.terminal.text.Wording;

/** Says in one language what is known and typed, without the roster and what came of the last key. Pure. */
record DeskReading(FrontDeskState state, Work work, Instant now, Wording wording, String seal) {

    private static final Duration FRESH = Duration.ofSeconds(60);

    DeskModel.Head head() {
        boolean isSecret = !work.gate().isOpen();
        return new DeskModel.Head(
                seal,
                wording.get("desk.title"),
                isSecret ? "" : work.pick().query(),
                wording.get("desk.search.hint"),
                link(),
                state.online(),
                isSecret ? "" : wording.format("desk.duty", work.gate().account()),
                wording.time(now));
    }

    private String link() {
        String words = state.online() ? online() : offline();
        return state.pending() == 0
                ? words
                : words + wording.get("list.dot") + wording.format("desk.link.pending", state.pending());
    }

    private String online() {
        Instant asOf = state.asOf();
        if (asOf == null) {
            return wording.get("desk.link.online");
        }
        Duration age = Duration.between(asOf, now);
        return age.compareTo(FRESH) < 0
                ? wording.format("desk.link.fresh", Math.max(0, age.toSeconds()))
                : wording.format("desk.link.asOf", wording.moment(asOf, now));
    }

    private String offline() {
        return state.asOf() == null
                ? wording.get("desk.link.never")
                : wording.format("desk.link.offline", wording.moment(state.asOf(), now));
    }

    DeskModel.GatePart gate() {
        Gate gate = work.gate();
        boolean isLock = gate.kind() == Gate.Kind.LOCKED;
        Gate.Said said = gate.said();
        return new DeskModel.GatePart(
                isLock,
                wording.get(isLock ? "desk.gate.locked" : "desk.gate.title"),
                isLock ? wording.format("desk.gate.lockedLine", gate.account()) : wording.get("desk.gate.line"),
                gate.account(),
                wording.get("desk.gate.account"),
                wording.get("desk.gate.password"),
                said == null ? "" : wording.format(said.key(), said.minutes()),
                wording.get(gate.busy() ? "desk.gate.busy" : isLock ? "desk.gate.unlock" : "desk.gate.enter"),
                gate.busy(),
                isLock ? wording.get("desk.gate.other") : "");
    }

    DeskModel.Sessions sessions() {
        LocalDate today = wording.today(now);
        List<DeskModel.SessionLine> lines = new ArrayList<>();
        int chosen = -1;
        for (SessionCard card : state.sessions()) {
            chosen = card.id().equals(work.pick().session()) ? lines.size() : chosen;
            lines.add(line(card, today));
        }
        long ofToday = state.sessions().stream()
                .filter(card -> !wording.today(card.listing().session().start()).isAfter(today))
                .count();
        long later = state.sessions().size() - ofToday;
        return new DeskModel.Sessions(
                wording.format("desk.sessions.today", ofToday),
                lines,
                chosen,
                later == 0 ? "" : wording.format("desk.sessions.tomorrow", later));
    }

    private DeskModel.SessionLine line(SessionCard card, LocalDate today) {
        Listing listing = card.listing();
        Session session = listing.session();
        String kind = wording.category(listing.event().category());
        boolean isLater = wording.today(session.start()).isAfter(today);
        return new DeskModel.SessionLine(
                card.id(),
                session.allDay() ? wording.get("date.allDay") : wording.time(session.start()),
                wording.title(listing),
                listing.event().category(),
                isLater ? wording.get("date.tomorrow") + wording.get("list.dot") + kind : kind,
                count(card, session),
                !session.takesPlace(),
                card.seats() != null
                        && card.seats().free().isPresent()
                        && card.seats().free().getAsInt() == 0);
    }

    private String count(SessionCard card, Session session) {
        return switch (session.status()) {
            case CANCELLED -> wording.get("seat.cancelled");
            case POSTPONED -> wording.get("seat.postponed");
            case SCHEDULED, RESCHEDULED -> card.isLoaded() ? card.arrived() + "/" + card.expected() : "–";
        };
    }

    DeskModel.FoundPart found(List<Found> found) {
        String typed = work.pick().query().strip();
        List<DeskModel.FoundLine> lines =
                found.stream().map(each -> foundLine(each)).toList();
        return new DeskModel.FoundPart(
                typed.isEmpty()
                        ? wording.get("desk.found.title")
                        : wording.format(
                                found.size() < Browsing.FOUND ? "desk.found.count" : "desk.found.many", found.size()),
                typed.isEmpty() ? "" : wording.format("desk.found.typed", typed),
                lines,
                Math.min(work.pick().found(), lines.size() - 1),
                typed.isEmpty()
                        ? wording.get("desk.found.how")
                        : lines.isEmpty() ? wording.get("desk.found.none") : "");
    }

    private DeskModel.FoundLine foundLine(Found found) {
        String session = state.sessions().stream()
                .filter(card -> card.id().equals(found.session()))
                .findFirst()
                .map(card -> when(card.listing().session()) + " " + wording.title(card.listing()))
                .orElse("");
        return new DeskModel.FoundLine(
                found,
                RosterWriter.name(found.entry(), wording),
                found.entry().phone() == null ? "" : found.entry().phone(),
                RosterWriter.status(found.entry(), wording),
                session);
    }

    private String when(Session session) {
        LocalDate day = wording.today(session.start());
        String name = day.equals(wording.today(now))
                ? wording.get("date.today")
                : day.equals(wording.today(now).plusDays(1)) ? wording.get("date.tomorrow") : wording.weekday(day);
        return name + " " + wording.time(session.start());
    }

    List<DeskModel.Hint> hints() {
        List<DeskModel.Hint> hints = new ArrayList<>();
        hints.add(hint(Deed.SEARCH, "desk.key.search", "F2"));
        hints.add(hint(Deed.WALK_IN, "desk.key.walkIn", "F3"));
        hints.add(hint(Deed.CALL, "desk.key.call", "F4"));
        hints.add(hint(Deed.CHECK_IN, "desk.key.checkIn", "Space"));
        hints.add(hint(Deed.ONE, "desk.key.one", "Shift+Space"));
        hints.add(hint(Deed.UNDO, "desk.key.undo", "Ctrl+Z"));
        hints.add(hint(Deed.SORT, "desk.key.sort", "F6"));
        hints.add(hint(Deed.NEXT, "desk.key.next", "Tab"));
        hints.add(hint(Deed.CANCEL, "desk.key.cancel", "Esc"));
        hints.add(hint(Deed.LOCK, "desk.key.lock", "Ctrl+L"));
        hints.add(hint(Deed.LANGUAGE, "desk.key.language", "F9"));
        return hints;
    }

    private DeskModel.Hint hint(Deed deed, String words, String cap) {
        return new DeskModel.Hint(deed, List.of(cap), wording.get(words));
    }
}
