package org.centerkiosk.terminal.takeover;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/** What of today is changed: as many rows as there is room for. */
final class ChangeList extends Region {

    private final boolean elder;
    private final FittedText title;
    private final List<HBox> rows = new ArrayList<>();

    ChangeList(boolean elder) {
        this.elder = elder;
        title = new FittedText(
                "",
                List.of(
                        new Step(elder ? "type-section" : "type-elder-button", 1),
                        new Step("type-elder-detail-bold", 2)),
                "title");
        getStyleClass().add("change-list");
        getChildren().add(title);
    }

    void show(@Nullable String heading, List<NoticeModel.Change> changes) {
        title.setText(heading == null ? "" : heading);
        rows.clear();
        changes.forEach(change -> rows.add(row(change)));
        getChildren().setAll(title);
        getChildren().addAll(rows);
    }

    private HBox row(NoticeModel.Change change) {
        TextLine time = TextLine.of(change.time(), elder ? "type-elder-button" : "type-told-40", "time");
        time.setStrikethrough(true);
        time.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(
                new FittedText(
                        change.title(),
                        elder
                                ? List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 2))
                                : List.of(
                                        new Step("type-elder-detail-bold", 1),
                                        new Step("type-h2", 1),
                                        new Step("type-body-bold", 2)),
                        "name"),
                new FittedText(
                        change.what(),
                        elder
                                ? List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 2))
                                : List.of(new Step("type-told-34", 1), new Step("type-told-30", 2)),
                        "what"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(time, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("change");
        return row;
    }

    /** How high it is with as many rows as fit; 0 where not even one does. */
    double heightIn(double width, double room) {
        int count = fitting(width, room);
        if (count == 0) {
            return 0;
        }
        double height = title.prefHeight(width);
        for (HBox row : rows.subList(0, count)) {
            height += row.prefHeight(width);
        }
        return height;
    }

    private int fitting(double width, double room) {
        double height = title.prefHeight(width);
        int count = 0;
        for (HBox row : rows) {
            height += row.prefHeight(width);
            if (height > room + 0.5) {
                break;
            }
            count++;
        }
        return count;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int count = fitting(width, getHeight());
        double y = title.prefHeight(width);
        title.setVisible(count > 0);
        title.resizeRelocate(0, 0, width, y);
        for (int place = 0; place < rows.size(); place++) {
            HBox row = rows.get(place);
            row.setVisible(place < count);
            double height = row.prefHeight(width);
            row.resizeRelocate(0, y, width, height);
            y += height;
        }
    }
}
