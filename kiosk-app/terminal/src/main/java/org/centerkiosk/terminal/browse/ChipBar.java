package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.terminal.browse.BrowseModel.Chip;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * The categories to choose from, one at a time, all of them always in the same place. One that the day does not have has
 * a hollow swatch; touching it tells when there is something of it.
 */
final class ChipBar extends HBox {

    private List<Chip> shown = List.of();
    private final Consumer<@Nullable Category> onChoose;

    ChipBar(Consumer<@Nullable Category> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("chip-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param tight whether the words are long, as in English */
    void show(List<Chip> chips, boolean tight) {
        if (chips.equals(shown)) {
            return;
        }
        shown = chips;
        getStyleClass().remove("tight");
        if (tight) {
            getStyleClass().add("tight");
        }
        List<Pressable> drawn = new ArrayList<>();
        for (Chip chip : chips) {
            drawn.add(draw(chip, tight));
        }
        getChildren().setAll(drawn);
    }

    private Pressable draw(Chip chip, boolean tight) {
        Category category = chip.category();
        HBox parts = new HBox();
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        Pressable target = new Pressable(chip.word(), parts);
        target.getStyleClass().add("chip");
        if (category != null) {
            Region swatch = new Region();
            swatch.getStyleClass().add("chip-swatch");
            parts.getChildren().add(swatch);
            target.getStyleClass().add(CategoryTag.styleClassOf(category));
        }
        if (chip.chosen()) {
            target.getStyleClass().add("chosen");
        }
        if (chip.empty()) {
            target.getStyleClass().add("empty");
        }
        parts.getChildren().add(TextLine.of(chip.word(), type(chip.chosen(), tight)));
        target.setMinWidth(USE_PREF_SIZE);
        target.setOnAction(() -> onChoose.accept(category));
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMaxWidth(Double.MAX_VALUE);
        return target;
    }

    private static String type(boolean chosen, boolean tight) {
        if (tight) {
            return chosen ? "type-detail-bold" : "type-detail";
        }
        return chosen ? "type-pill" : "type-note";
    }
}
