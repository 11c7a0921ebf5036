package org.centerkiosk.terminal.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.event.EventModel.Fact;
import org.centerkiosk.terminal.event.EventModel.Notice;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads one state: what is shown of the event in it. */
final class EventReading {

    /** A fact longer than this, counted in Latin letters, is told in the text instead. */
    private static final int LONG = 72;

    /** A title longer than this does not stand on a stage in large letters. */
    private static final int LONG_TITLE = 80;

    private static final int TITLE_CUT = 32;

    private final LobbyState state;
    private final Wording wording;
    private final SessionWords words;
    private final VenueConfig venue;
    private final Duration noShowAfter;
    private final EventRoom room;

    EventReading(LobbyState state, Wording wording, VenueConfig venue, Duration noShowAfter, EventRoom room) {
        this.state = state;
        this.wording = wording;
        this.words = new SessionWords(wording, state.now(), state.content().offline());
        this.venue = venue;
        this.noShowAfter = noShowAfter;
        this.room = room;
    }

    /** Empty where the event is no longer in the programme. */
    Optional<EventModel> model() {
        if (!(state.route() instanceof Route.Detail route)) {
            return Optional.empty();
        }
        return state.content()
                .programme()
                .event(route.session().uid())
                .filter(event -> !event.sessions().isEmpty())
                .map(event -> model(event, session(event, route.session()), route));
    }

    /** The chosen session; where it is gone, the next one of the event, else its last. */
    private Session session(Event event, SessionId id) {
        return event.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .or(() -> event.sessions().stream()
                        .filter(session -> !session.isOverAt(state.now()))
                        .findFirst())
                .orElseGet(() -> event.sessions().getLast());
    }

    private EventModel model(Event event, Session session, Route.Detail route) {
        SeatState seats = SeatState.of(event, session, state.now());
        Facts known = new Facts(words, venue.rooms());
        List<Fact> facts = known.of(event, session);
        List<Fact> tiles = facts.stream().filter(fact -> !isTold(fact)).toList();
        List<Fact> more = new ArrayList<>(facts.stream().filter(this::isTold).toList());
        more.addAll(tiles.stream().skip(room.facts()).toList());
        known.longWay(session).ifPresent(more::add);
        return new EventModel(
                state.language(),
                state.now(),
                stage(event, session),
                notice(session),
                tiles.stream().limit(room.facts()).toList(),
                new SessionTiles(words, room.tiles(), room.elder() ? 0 : 2, hasSeriesTile(event), isWhole(event, route))
                        .of(event, session, route.from()),
                seats,
                pill(event, session, seats),
                text(event, session, more),
                route.textPage(),
                rule(event, session),
                ways(event, session, route.series()),
                state.content().offline() ? state.content().asOf() : null);
    }

    /** In large letters only where there is something to choose. */
    private boolean hasSeriesTile(Event event) {
        SignUpTerms terms = event.terms();
        return !room.elder() || terms != null && terms.scope() == SignUpTerms.Scope.EITHER;
    }

    /** Whether the whole series is chosen, and can be. */
    private static boolean isWhole(Event event, Route.Detail route) {
        SignUpTerms terms = event.terms();
        return terms != null
                && event.isSeries()
                && (terms.scope() == SignUpTerms.Scope.SERIES
                        || route.series() && terms.scope() == SignUpTerms.Scope.EITHER);
    }

    private EventModel.Ways ways(Event event, Session session, boolean series) {
        return new WayWriter(wording, venue, state.means())
                .of(event, session, series, SignUpState.of(event, session, state.now()));
    }

    private StageContent stage(Event event, Session session) {
        String line = session.title() == null ? wording.inOrNull(event.subtitle()) : wording.in(event.title());
        return new StageContent(
                event,
                event.category(),
                wording.category(event.category()),
                false,
                title(event, session),
                line == null || Facts.width(line) > LONG ? "" : line);
    }

    /** Large letters have no room for a long title on the stage: the text begins with the whole of it. */
    private String title(Event event, Session session) {
        String title = wording.in(event.titleOf(session));
        return isTitleTold(title) ? title.substring(0, title.offsetByCodePoints(0, TITLE_CUT)) + "…" : title;
    }

    private boolean isTitleTold(String title) {
        return room.elder() && Facts.width(title) > LONG_TITLE;
    }

    private @Nullable Notice notice(Session session) {
        boolean off = !session.takesPlace();
        if (!off && session.status() != SessionStatus.RESCHEDULED) {
            return null;
        }
        String title = switch (session.status()) {
            case CANCELLED -> words.cancelled(session);
            case POSTPONED -> wording.get("seat.postponed");
            case RESCHEDULED, SCHEDULED -> wording.get("session.moved");
        };
        String why = words.notice(session, false);
        return new Notice(title, why == null ? "" : why, off);
    }

    private @Nullable String pill(Event event, Session session, SeatState seats) {
        Listing listing = new Listing(event, session);
        if (room.elder()) {
            return words.shortPill(listing, seats);
        }
        String pill = words.pill(listing, seats);
        boolean ofClass = event.sessions().size() > 1
                && event.category() == Category.COURSE
                && (seats == SeatState.FREE || seats == SeatState.FEW);
        return pill != null && ofClass ? wording.format("event.ofThisClass", pill) : pill;
    }

    private boolean isTold(Fact fact) {
        return Facts.width(fact.value()) > LONG;
    }

    private String text(Event event, Session session, List<Fact> more) {
        List<String> parts = new ArrayList<>();
        String description = wording.inOrNull(event.description());
        String subtitle = wording.inOrNull(event.subtitle());
        if (isTitleTold(wording.in(event.titleOf(session)))) {
            parts.add(wording.in(event.titleOf(session)));
        }
        if (subtitle != null && (room.elder() || Facts.width(subtitle) > LONG)) {
            parts.add(subtitle);
        }
        if (description != null) {
            parts.add(description.strip());
        }
        more.forEach(fact -> parts.add(wording.format("event.told", fact.label(), fact.value())));
        SignUpTerms terms = event.terms();
        if (terms != null && terms.guardianUnder() != null) {
            parts.add(wording.format("event.guardian", terms.guardianUnder()));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Said only where somebody has a seat to lose. */
    private @Nullable String rule(Event event, Session session) {
        SignUpTerms terms = event.terms();
        boolean given = terms != null && terms.mode() != SignUpTerms.Mode.WALK_IN;
        if (!given || !session.takesPlace() || session.isOverAt(state.now())) {
            return null;
        }
        String key = event.category() == Category.COURSE ? "event.noShowClass" : "event.noShow";
        return wording.format(key, noShowAfter.toMinutes());
    }
}
