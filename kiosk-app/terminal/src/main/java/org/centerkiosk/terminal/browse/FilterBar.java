package org.centerkiosk.terminal.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.terminal.browse.SearchModel.Filter;
import org.centerkiosk.terminal.control.Pressable;

/** Conditions that are set with a touch and taken back with another. */
final class FilterBar extends HBox {

    private final Consumer<EventQuery> onAsk;
    private List<Filter> shown = List.of();

    FilterBar(Consumer<EventQuery> onAsk) {
        this.onAsk = onAsk;
        getStyleClass().add("chip-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param tight whether the words are long, as in English */
    void show(List<Filter> filters, boolean tight) {
        if (filters.equals(shown)) {
            return;
        }
        shown = filters;
        getStyleClass().remove("tight");
        if (tight) {
            getStyleClass().add("tight");
        }
        getChildren().setAll(filters.stream().map(filter -> draw(filter, tight)).toList());
    }

    private Pressable draw(Filter filter, boolean tight) {
        Pressable target = ChipBar.draw(filter.word(), null, filter.chosen(), tight);
        target.setOnAction(() -> onAsk.accept(filter.toggled()));
        return target;
    }

    /** Forgets what it last showed: the query of a visit that is over. */
    void forget() {
        shown = List.of();
        getChildren().clear();
    }
}
