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
        Pressable target = draw(chip.word(), chip.category(), chip.chosen(), tight);
        if (chip.empty()) {
            target.getStyleClass().add("empty");
        }
        target.setOnAction(() -> onChoose.accept(chip.category()));
        return target;
    }

    /** @param category whose swatch it has, or null */
    static Pressable draw(String word, @Nullable Category category, boolean chosen, boolean tight) {
        HBox parts = new HBox();
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        Pressable target = new Pressable(word, parts);
        target.getStyleClass().add("chip");
        if (category != null) {
            Region swatch = new Region();
            swatch.getStyleClass().add("chip-swatch");
            parts.getChildren().add(swatch);
            target.getStyleClass().add(CategoryTag.styleClassOf(category));
        }
        if (chosen) {
            target.getStyleClass().add("chosen");
        }
        parts.getChildren().add(TextLine.of(word, type(chosen, tight)));
        target.setMinWidth(USE_PREF_SIZE);
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
