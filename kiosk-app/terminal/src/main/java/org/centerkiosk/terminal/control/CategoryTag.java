package org.centerkiosk.terminal.control;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Category;

/** A category as swatch and word. */
public final class CategoryTag extends HBox {

    public CategoryTag(Category category, String word) {
        getStyleClass().addAll("category-tag", styleClassOf(category));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        getChildren().addAll(swatch, TextLine.of(word, "type-detail-bold"));
    }

    /** The style class that sets the looked-up colours {@code -category} and {@code -category-tint}. */
    public static String styleClassOf(Category category) {
        return "category-" + category.name().toLowerCase(Locale.ROOT);
    }
}
