package org.centerkiosk.terminal.event;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventModel.Look;
import org.centerkiosk.terminal.event.EventModel.Series;
import org.centerkiosk.terminal.event.EventModel.Tile;

/** A session of a series, to choose. What is over is dashed and struck. */
final class SessionTile {

    /** Letters of a state that no longer fit in bold. */
    private static final int LONG_WORDS = 10;

    private SessionTile() {}

    static Pressable of(Tile tile, boolean elder) {
        TextLine month = line(tile.month(), elder ? "type-elder-note" : "type-detail", "month");
        TextLine day = line(tile.day(), elder ? "type-elder-title" : "type-day", "day");
        TextLine name = line(tile.name(), elder ? "type-elder-note" : "type-detail", "name");
        day.setStrikethrough(tile.look() == Look.PAST || tile.look() == Look.OFF);
        Pressable target = new Pressable(tile.spoken(), column(month, day, name));
        target.getStyleClass()
                .addAll("session-tile", "look-" + tile.look().name().toLowerCase(Locale.ROOT));
        if (tile.chosen()) {
            target.getStyleClass().add("chosen");
        }
        target.setDisable(tile.look() == Look.PAST);
        return target;
    }

    /** The whole series. */
    static Pressable of(Series series, boolean elder) {
        String state = series.words().length() > LONG_WORDS ? "type-caption" : "type-detail-bold";
        VBox words = column(
                line(series.rest(), elder ? "type-elder-note" : "type-detail", "month"),
                line(series.name(), elder ? "type-elder-title" : "type-h2", "day"),
                line(series.words(), elder ? "type-elder-note-bold" : state, "state"));
        Pressable tile = new Pressable(series.rest() + series.name() + " " + series.words(), words);
        if (series.chosen()) {
            tile.getStyleClass().add("look-chosen");
        }
        tile.getStyleClass()
                .addAll(
                        "session-tile",
                        "series",
                        "series-" + series.state().name().toLowerCase(Locale.ROOT));
        return tile;
    }

    private static VBox column(TextLine... lines) {
        VBox column = new VBox(lines);
        column.setAlignment(Pos.CENTER);
        return column;
    }

    private static TextLine line(String text, String... styleClasses) {
        return TextLine.of(text, styleClasses).aligned(Pos.CENTER);
    }
}
