package org.centerkiosk.terminal.event;

import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.event.EventModel.Look;
import org.centerkiosk.terminal.event.EventModel.Series;
import org.centerkiosk.terminal.event.EventModel.Sessions;
import org.centerkiosk.terminal.event.EventModel.Tile;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which sessions of a series stand as tiles, and puts them into words.
 *
 * @param cells how many tiles there is room for, the one of the whole series among them
 * @param before how many sessions stand before the chosen one
 * @param withSeries whether the whole series has a tile
 * @param seriesChosen whether one signs up for all of it
 */
record SessionTiles(SessionWords words, int cells, int before, boolean withSeries, boolean seriesChosen) {

    private Wording wording() {
        return words.wording();
    }

    /** @param from place of the first tile; null for those around the chosen session */
    @Nullable
    Sessions of(Event event, Session chosen, @Nullable Integer from) {
        List<Session> all = event.sessions();
        if (all.size() < 2) {
            return null;
        }
        Series series = withSeries ? series(event) : null;
        int room = Math.max(1, cells - (series == null ? 0 : 1));
        int last = Math.max(0, all.size() - room);
        int start = Math.clamp(from == null ? all.indexOf(chosen) - before : from, 0, last);
        int end = Math.min(all.size(), start + room);
        return new Sessions(
                heading(event),
                wording().language() == Language.ZH ? wording().get("event.sessionsEnglish") : null,
                all.subList(start, end).stream()
                        .map(session -> tile(event, session, session.equals(chosen) && !seriesChosen))
                        .toList(),
                start,
                start == 0 ? null : Math.max(0, start - room),
                start >= last ? null : Math.min(last, start + room),
                series);
    }

    private String heading(Event event) {
        boolean course = event.category() == Category.COURSE;
        SignUpTerms terms = event.terms();
        if (terms == null || terms.mode() == SignUpTerms.Mode.WALK_IN) {
            return wording().get(course ? "event.allClasses" : "event.allSessions");
        }
        return switch (terms.scope()) {
            case EITHER -> wording().get(course ? "event.chooseClassOrAll" : "event.chooseSessionOrAll");
            case SESSION -> wording().get(course ? "event.chooseClass" : "event.chooseSession");
            case SERIES -> wording().format("event.wholeSeries", event.sessionCount());
        };
    }

    private Tile tile(Event event, Session session, boolean chosen) {
        var day = words.dayOf(session.start());
        String name = event.category() == Category.COURSE && session.number() > 0
                ? wording().format("event.class", session.number())
                : words.time(session);
        Look look = look(session, chosen);
        String month = wording().month(day);
        return new Tile(
                session.id(),
                month,
                String.valueOf(day.getDayOfMonth()),
                tileName(session, look, name),
                look,
                chosen,
                wording().dayAndWeekday(day) + " " + name + " " + state(session, look));
    }

    private String tileName(Session session, Look look, String name) {
        return look == Look.OFF || look == Look.MOVED ? state(session, look) : name;
    }

    private String state(Session session, Look look) {
        return switch (look) {
            case PAST -> wording().get("seat.past");
            case MOVED -> wording().get("session.moved");
            case OFF ->
                wording().get(session.status() == SessionStatus.POSTPONED ? "seat.postponed" : "seat.cancelled");
            case AHEAD, CHOSEN -> "";
        };
    }

    private Look look(Session session, boolean chosen) {
        if (!session.takesPlace()) {
            return Look.OFF;
        }
        if (session.isOverAt(words.now())) {
            return Look.PAST;
        }
        if (chosen) {
            return Look.CHOSEN;
        }
        return session.status() == SessionStatus.RESCHEDULED ? Look.MOVED : Look.AHEAD;
    }

    /** The whole series has as many places as the session that has the fewest of those still to come. */
    private @Nullable Series series(Event event) {
        SignUpTerms terms = event.terms();
        if (terms == null || terms.scope() == SignUpTerms.Scope.SESSION || terms.mode() == SignUpTerms.Mode.WALK_IN) {
            return null;
        }
        List<Session> ahead = ahead(event).toList();
        String rest = wording().get(ahead.size() < event.sessions().size() ? "event.theRest" : "event.theWhole");
        SeatState state = state(ahead);
        return new Series(rest, wording().get("event.series"), state, seriesWords(state, ahead), seriesChosen);
    }

    private Stream<Session> ahead(Event event) {
        return event.sessions().stream().filter(session -> session.takesPlace() && !session.isOverAt(words.now()));
    }

    private static SeatState state(List<Session> ahead) {
        if (ahead.isEmpty()) {
            return SeatState.PAST;
        }
        if (ahead.stream().anyMatch(session -> session.seats() == null)) {
            return SeatState.UNKNOWN;
        }
        List<Seats> full = ahead.stream()
                .flatMap(session -> Stream.ofNullable(session.seats()))
                .filter(Seats::isFull)
                .toList();
        if (full.isEmpty()) {
            return ahead.stream()
                            .anyMatch(session ->
                                    session.seats() != null && session.seats().isFew())
                    ? SeatState.FEW
                    : SeatState.FREE;
        }
        return full.stream().allMatch(Seats::waitingListOpen) ? SeatState.WAIT : SeatState.FULL;
    }

    private String seriesWords(SeatState state, List<Session> ahead) {
        int least = ahead.stream()
                .flatMap(session -> Stream.ofNullable(session.seats()))
                .mapToInt(Seats::remaining)
                .min()
                .orElse(0);
        return switch (state) {
            case FREE -> wording().format(words.about() ? "seat.freeAbout" : "seat.free", least);
            case FEW -> wording().format(words.about() ? "seat.fewAbout" : "seat.few", least);
            case WAIT -> wording().get("seat.wait");
            case FULL -> wording().get("seat.full");
            case PAST -> wording().get("seat.past");
            case UNKNOWN, CANCELLED, POSTPONED, LIVE, WALK_IN -> "";
        };
    }
}
