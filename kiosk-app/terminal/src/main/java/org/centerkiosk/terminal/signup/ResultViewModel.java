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
    private final Printing printing;
    private final Wordings wordings;
    private final Supplier<House> house;

    ResultViewModel(LobbyService lobby, Printing printing, Wordings wordings, Supplier<House> house) {
        this.lobby = lobby;
        this.printing = printing;
        this.wordings = wordings;
        this.house = house;
    }

    Optional<ResultModel> model(LobbyState state) {
        return state.form(ResultForm.class).map(form -> new ResultReading(state, form, wordings, house.get()).model());
    }

    void showToPhone(boolean shown) {
        lobby.fill(ResultForm.class, form -> form.withToPhone(shown));
    }

    void print() {
        LobbyState state = lobby.store().get();
        ResultForm form = state.form(ResultForm.class).orElse(null);
        ResultModel model = model(state).orElse(null);
        if (form != null && model != null && model.ticket() != null) {
            ResultModel.Ticket ticket = model.ticket();
            PaperReading paper = new PaperReading(state, wordings.of(state.language()), house.get());
            printing.print(form, () -> paper.of(model, ticket));
        }
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
