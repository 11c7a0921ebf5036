package org.centerkiosk.terminal.signup;

import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;

/** What is told of how it went, and what a touch on it does. */
final class ResultViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final Supplier<House> house;

    ResultViewModel(LobbyService lobby, Wordings wordings, Supplier<House> house) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.house = house;
    }

    Optional<ResultModel> model(LobbyState state) {
        return state.form(ResultForm.class).map(form -> new ResultReading(state, form, wordings, house.get()).model());
    }

    void showToPhone(boolean shown) {
        lobby.fill(ResultForm.class, form -> form.withToPhone(shown));
    }

    /** The visitor is done: all of the visit is forgotten. */
    void done() {
        lobby.end();
    }

    /** Another one; the ticket is forgotten. */
    void another() {
        lobby.open(Route.Browse.today());
    }

    void openInstead(SessionId session) {
        lobby.open(new Route.Detail(session));
    }
}
