package org.centerkiosk.terminal.browse;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;

/** A session in large letters: time, title above place, state. */
final class ElderRow extends Pressable {

    private static final List<FittedText.Step> TITLE = List.of(
            new FittedText.Step("type-elder-title", 1),
            new FittedText.Step("type-elder-button", 1),
            new FittedText.Step("type-elder-note-bold", 2));

    /** Letters of a time; words such as "All day" are longer and set smaller. */
    private static final int TIME = 5;

    private final TextLine time = TextLine.of("", "type-elder-time", "time");
    private final FittedText title = new FittedText("", TITLE, "title");
    private final TextLine detail = TextLine.of("", "type-elder-detail", "detail", TextLine.SHORTENS);
    private final SeatPill pill = new SeatPill(true);

    ElderRow() {
        super(" ");
        VBox words = new VBox(title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(time, words, pill);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(parts);
    }

    void show(Row row) {
        time.setText(row.start());
        time.getStyleClass().removeAll("type-elder-time", "type-elder-detail-bold");
        time.getStyleClass().add(row.start().length() > TIME ? "type-elder-detail-bold" : "type-elder-time");
        title.setText(row.title());
        title.setStrikethrough(row.isStruck());
        detail.setText(row.place());
        pill.show(row.state(), row.pill());
        setAccessibleText(row.spoken());
        getStyleClass()
                .setAll("pressable", "elder-row", "tone-" + row.tone().name().toLowerCase(Locale.ROOT));
    }
}
