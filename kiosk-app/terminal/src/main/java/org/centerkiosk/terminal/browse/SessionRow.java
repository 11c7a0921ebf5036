package org.centerkiosk.terminal.browse;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.BrowseModel.Tone;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;

/** A session in the list of a day: time, small picture, title and detail, state. Redraws only what changed. */
final class SessionRow extends Pressable {

    /** Letters of a time; words such as "All day" are longer and set smaller. */
    private static final int TIME = 5;

    private static final double THUMB = 72;
    private static final double THUMB_RADIUS = 12;

    private final TextLine start = TextLine.of("", "type-row");
    private final TextLine end = TextLine.of("", "type-detail", "end");
    private final PictureFrame thumb;
    private final TextLine title = TextLine.of("", "type-row", "title", TextLine.SHORTENS);
    private final TextLine category = TextLine.of("", "type-detail-bold", "category");
    private final TextLine detail = TextLine.of("", "type-detail", "detail", TextLine.SHORTENS);
    private final TextLine notice = TextLine.of("", "type-detail-bold", "notice", TextLine.SHORTENS);
    private final SeatPill pill = new SeatPill();

    SessionRow(PictureSource pictures) {
        super(" ");
        thumb = new PictureFrame(pictures, PictureSource.Slot.THUMB, THUMB_RADIUS);
        thumb.setMinSize(THUMB, THUMB);
        thumb.setMaxSize(THUMB, THUMB);
        VBox time = new VBox(start, end);
        time.getStyleClass().add("time");
        time.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(category, detail, notice);
        VBox words = new VBox(title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(time, thumb, words, pill);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("session-row");
        getChildren().add(parts);
        for (TextLine line : new TextLine[] {end, category, detail, notice}) {
            line.managedProperty().bind(line.visibleProperty());
        }
    }

    void show(Row row, Wording wording) {
        start.setText(row.start());
        start.getStyleClass().removeAll("type-row", "type-pill");
        start.getStyleClass().add(row.start().length() > TIME ? "type-pill" : "type-row");
        end.setText(row.end());
        end.setVisible(!row.end().isEmpty());
        thumb.show(row.event());
        title.setText(row.title());
        title.setStrikethrough(row.isStruck());
        boolean plain = row.tone() == Tone.PLAIN;
        category.setText(row.categoryWord());
        category.setVisible(plain);
        detail.setText(row.detail().isEmpty() ? "" : wording.get("list.dot") + row.detail());
        detail.setVisible(plain);
        notice.setText(row.detail());
        notice.setVisible(!plain);
        pill.show(row.state(), row.pill());
        setAccessibleText(row.spoken());
        getStyleClass()
                .setAll(
                        "pressable",
                        "session-row",
                        CategoryTag.styleClassOf(row.event().category()),
                        row.selected() ? "selected" : "unselected",
                        "tone-" + row.tone().name().toLowerCase(Locale.ROOT));
    }
}
