package org.centerkiosk.terminal.browse;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** A day to choose: weekday, number, how many sessions it has. Or the whole month. */
final class DayTile extends Pressable {

    private final TextLine weekday = TextLine.of("", "type-detail", "weekday").aligned(Pos.CENTER);
    private final TextLine number = TextLine.of("", "type-day", "number").aligned(Pos.CENTER);
    private final TextLine count = TextLine.of("", "type-caption", "count").aligned(Pos.CENTER);

    private DayTile() {
        super(" ");
        getStyleClass().add("day-tile");
    }

    static DayTile day() {
        DayTile tile = new DayTile();
        VBox lines = new VBox(tile.weekday, tile.number, tile.count);
        lines.getStyleClass().add("lines");
        lines.setAlignment(Pos.CENTER);
        tile.getChildren().add(lines);
        return tile;
    }

    static DayTile month() {
        DayTile tile = new DayTile();
        tile.getStyleClass().add("month-tile");
        VBox lines = new VBox(new IconNode(Icon.CALENDAR, 36), tile.weekday);
        lines.getStyleClass().add("lines");
        lines.setAlignment(Pos.CENTER);
        tile.getChildren().add(lines);
        return tile;
    }

    void show(BrowseModel.Day day) {
        weekday.setText(day.weekday());
        number.setText(day.number());
        count.setText(day.count());
        setAccessibleText(day.spoken());
        getStyleClass().remove("chosen");
        if (day.chosen()) {
            getStyleClass().add("chosen");
        }
    }

    void show(String month) {
        weekday.setText(month);
        setAccessibleText(month);
    }
}
