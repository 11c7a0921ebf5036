package org.centerkiosk.terminal.browse;

import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.browse.BrowseModel.Empty;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** What the list of a day shows, and what a touch on it does. */
final class BrowseViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final int daysAhead;
    private final int rowsPerPage;
    private final boolean elder;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param elder as few words as can be
     */
    BrowseViewModel(LobbyService lobby, Wordings wordings, int daysAhead, int rowsPerPage, boolean elder) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.daysAhead = daysAhead;
        this.rowsPerPage = rowsPerPage;
        this.elder = elder;
    }

    BrowseModel model(LobbyState state) {
        return new BrowseReading(state, wordings, daysAhead, rowsPerPage, elder).model();
    }

    void chooseDay(LocalDate day) {
        Route.Browse route = route();
        LobbyState state = lobby.store().get();
        boolean today = day.equals(wordings.of(state.language()).today(state.now()));
        lobby.turn(new Route.Browse(today ? null : day, route.category(), 0, null));
    }

    void choose(@Nullable Category category) {
        lobby.turn(new Route.Browse(route().day(), category, 0, null));
    }

    void turnPage(int by) {
        int page = model(lobby.store().get()).pages().page();
        Route.Browse route = route();
        lobby.turn(new Route.Browse(route.day(), route.category(), page + by, route.selected()));
    }

    /** The first touch puts it on the stage, the second one opens it. */
    void touch(Row row) {
        if (row.selected()) {
            lobby.open(new Route.Detail(row.id()));
        } else {
            Route.Browse route = route();
            lobby.turn(new Route.Browse(route.day(), route.category(), route.page(), row.id()));
        }
    }

    void open(SessionId session) {
        lobby.open(new Route.Detail(session));
    }

    /** The way out of a day without rows. */
    void follow(Empty empty) {
        if (empty.next() != null) {
            chooseDay(empty.next());
        } else if (route().category() != null) {
            choose(null);
        } else {
            askSomebody();
        }
    }

    void openMonth() {
        lobby.open(new Route.Month(0, route().category()));
    }

    void search() {
        lobby.open(Route.Search.blank());
    }

    void askSomebody() {
        lobby.open(new Route.VenueCard());
    }

    private Route.Browse route() {
        return lobby.store().get().route() instanceof Route.Browse browse ? browse : Route.Browse.today();
    }
}
