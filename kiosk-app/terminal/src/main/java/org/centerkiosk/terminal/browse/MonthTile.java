package org.centerkiosk.terminal.browse;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.browse.MonthModel.When;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;

/** A day of the coming month: number, how many sessions, a swatch for each category. */
final class MonthTile extends Pressable {

    private final String numberType;
    private final TextLine number = TextLine.of("", "number").aligned(Pos.CENTER);
    private final TextLine count;
    private final HBox swatches = new HBox();

    /** @param large where the screen is tall */
    MonthTile(boolean large) {
        super(" ");
        numberType = large ? "type-day" : "type-row";
        count = TextLine.of("", large ? "type-note" : "type-caption", "count").aligned(Pos.CENTER);
        swatches.getStyleClass().add("swatches");
        swatches.setAlignment(Pos.CENTER);
        VBox lines = new VBox(number, count, swatches);
        lines.getStyleClass().add("lines");
        lines.setAlignment(Pos.CENTER);
        getStyleClass().add("month-cell");
        getChildren().add(lines);
    }

    void show(Cell cell) {
        number.setText(cell.name());
        number.getStyleClass().removeAll(numberType, "type-pill");
        number.getStyleClass().add(cell.name().length() > 2 ? "type-pill" : numberType);
        count.setText(cell.count());
        count.setVisible(!cell.count().isEmpty());
        setAccessibleText(cell.spoken());
        setDisable(cell.when() == When.OUTSIDE);
        getStyleClass().removeAll("outside", "today", "ahead");
        getStyleClass()
                .add(
                        switch (cell.when()) {
                            case OUTSIDE -> "outside";
                            case TODAY -> "today";
                            case AHEAD -> "ahead";
                        });
        List<Region> drawn = cell.categories().stream().map(MonthTile::swatch).toList();
        swatches.getChildren().setAll(drawn);
    }

    private static Region swatch(Category category) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", CategoryTag.styleClassOf(category));
        return swatch;
    }
}
