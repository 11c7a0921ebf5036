package org.centerkiosk.terminal.event;

import java.time.Duration;
import java.util.Optional;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;

/** What is shown of an event, and what a touch on it does. */
final class EventViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final VenueConfig venue;
    private final Duration noShowAfter;
    private final EventRoom room;

    /**
     * @param noShowAfter how long after the start a seat that was not taken may go to somebody else
     * @param room what the layout has room for
     */
    EventViewModel(LobbyService lobby, Wordings wordings, VenueConfig venue, Duration noShowAfter, EventRoom room) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.venue = venue;
        this.noShowAfter = noShowAfter;
        this.room = room;
    }

    /** Empty where the event is no longer in the programme. */
    Optional<EventModel> model(LobbyState state) {
        return new EventReading(state, wordings.of(state.language()), venue, noShowAfter, room).model();
    }

    /** Tells of another session of the series; the tiles stay where they are. */
    void choose(SessionId session, int from) {
        lobby.turn(new Route.Detail(session, from, 0));
    }

    /** Tells of the whole series; the session that was chosen stays on the stage. */
    void chooseSeries(int from) {
        if (lobby.store().get().route() instanceof Route.Detail route) {
            lobby.turn(new Route.Detail(route.session(), from, 0, true));
        }
    }

    /** Shows other sessions as tiles. */
    void showFrom(int from) {
        if (lobby.store().get().route() instanceof Route.Detail route) {
            lobby.turn(new Route.Detail(route.session(), from, route.textPage(), route.series()));
        }
    }

    void turnText(int page) {
        if (lobby.store().get().route() instanceof Route.Detail route) {
            lobby.turn(new Route.Detail(route.session(), route.from(), page, route.series()));
        }
    }

    void showCode(EventModel.Show way) {
        lobby.open(new Route.ScanCode(way.session(), way.series()));
    }

    void signUp(EventModel.Here way) {
        lobby.open(new Route.SignUp(way.session(), way.series()));
    }

    void askSomebody() {
        lobby.open(new Route.VenueCard());
    }

    void lookAround() {
        lobby.turn(Route.Browse.today());
    }
}
