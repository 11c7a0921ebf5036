package org.centerkiosk.terminal.browse;

import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** What the search shows, and what a touch or a key in it does. What is typed is in the visit alone. */
final class SearchViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final SearchIndex index;
    private final boolean elder;

    SearchViewModel(LobbyService lobby, Wordings wordings, SearchIndex index, boolean elder) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.index = index;
        this.elder = elder;
    }

    /** @param composed letters that are not text yet */
    SearchModel model(LobbyState state, int rowsPerPage, String composed) {
        return new SearchReading(
                        state,
                        wordings.of(state.language()),
                        index.of(state.content().programme()),
                        composed)
                .model(rowsPerPage, elder);
    }

    String text() {
        return query().text();
    }

    void insert(String text) {
        ask(query().withText(query().text() + text));
    }

    void backspace() {
        String text = query().text();
        if (!text.isEmpty()) {
            ask(query().withText(text.substring(0, text.offsetByCodePoints(text.length(), -1))));
        }
    }

    void clear() {
        ask(query().withText(""));
    }

    void choose(@Nullable Category category) {
        ask(query().withCategory(category));
    }

    void ask(EventQuery query) {
        lobby.turn(new Route.Search(query, 0));
    }

    void turnPage(int by) {
        Route.Search route = route();
        lobby.turn(new Route.Search(route.query(), Math.max(0, route.page() + by)));
    }

    void open(SessionId session) {
        lobby.open(new Route.Detail(session));
    }

    void askSomebody() {
        lobby.open(new Route.VenueCard());
    }

    private EventQuery query() {
        return route().query();
    }

    private Route.Search route() {
        return lobby.store().get().route() instanceof Route.Search here ? here : Route.Search.blank();
    }
}
