package org.centerkiosk.terminal.browse;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.browse.MonthModel.When;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;

/** A day to choose, in large letters: weekday above date, how many sessions. */
final class ElderDay extends Pressable {

    private final TextLine name = TextLine.of("", "type-elder-title");
    private final TextLine date = TextLine.of("", "type-elder-detail", "date");
    private final TextLine count = TextLine.of("", "type-elder-detail-bold");

    ElderDay() {
        super(" ");
        VBox words = new VBox(name, date);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(words, count);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("elder-day");
        getChildren().add(parts);
    }

    void show(Cell cell) {
        name.setText(cell.name());
        date.setText(cell.date());
        count.setText(cell.count());
        setAccessibleText(cell.spoken());
        getStyleClass().remove("today");
        if (cell.when() == When.TODAY) {
            getStyleClass().add("today");
        }
    }
}
