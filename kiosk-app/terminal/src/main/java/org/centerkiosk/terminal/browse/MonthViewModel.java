package org.centerkiosk.terminal.browse;

import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** What the coming days show, and what a touch on them does. */
final class MonthViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final int daysAhead;
    private final int cellsPerPage;
    private final boolean elder;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param cellsPerPage whole weeks, unless the text is larger
     */
    MonthViewModel(LobbyService lobby, Wordings wordings, int daysAhead, int cellsPerPage, boolean elder) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.daysAhead = daysAhead;
        this.cellsPerPage = cellsPerPage;
        this.elder = elder;
    }

    MonthModel model(LobbyState state) {
        return new MonthReading(state, wordings, daysAhead, cellsPerPage, elder).model();
    }

    /** To the list of that day, of the same category. */
    void chooseDay(LocalDate day) {
        LobbyState state = lobby.store().get();
        boolean today = day.equals(wordings.of(state.language()).today(state.now()));
        lobby.open(new Route.Browse(today ? null : day, route().category(), 0, null));
    }

    void choose(@Nullable Category category) {
        lobby.turn(new Route.Month(route().page(), category));
    }

    void turnPage(int by) {
        int page = model(lobby.store().get()).pages().page();
        lobby.turn(new Route.Month(page + by, route().category()));
    }

    void open(SessionId session) {
        lobby.open(new Route.Detail(session));
    }

    private Route.Month route() {
        return lobby.store().get().route() instanceof Route.Month month ? month : new Route.Month(0);
    }
}
