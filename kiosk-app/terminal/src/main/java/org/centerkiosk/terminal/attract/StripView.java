package org.centerkiosk.terminal.attract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.TextLine;

/** What is on today and in the week: a heading over some rows. A row is drawn anew only when it says something else. */
final class StripView extends VBox {

    private final TextLine heading = TextLine.of("", "type-h2");
    private final TextLine english = TextLine.of("", "type-detail", "english");
    private final TextLine total = TextLine.of("", "type-note", "total");
    private final List<StripRowView> rows = new ArrayList<>();

    /**
     * @param count of rows at most
     * @param rowHeight in design pixels
     * @param open told which session was touched
     */
    StripView(int count, double rowHeight, StripRowView.Form form, Consumer<SessionId> open) {
        getStyleClass().add("strip");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, english, space, total);
        head.getStyleClass().add("strip-heading");
        head.setAlignment(Pos.CENTER_LEFT);
        english.managedProperty().bind(english.textProperty().isNotEmpty());
        getChildren().add(head);
        for (int index = 0; index < count; index++) {
            StripRowView row = new StripRowView(form, rowHeight, open);
            rows.add(row);
            getChildren().add(row);
        }
        if (form == StripRowView.Form.ELDER) {
            heading.getStyleClass().setAll("text-line", "type-section");
            head.getChildren().setAll(heading);
        }
    }

    void show(AttractModel model) {
        heading.setText(model.heading());
        english.setText(model.headingEnglish());
        total.setText(model.total());
        for (int index = 0; index < rows.size(); index++) {
            StripRowView row = rows.get(index);
            boolean shown = index < model.rows().size();
            row.setVisible(shown);
            row.setManaged(shown);
            if (shown) {
                row.show(
                        model.rows().get(index),
                        index == model.rows().size() - 1 || index == rows.size() - 1,
                        model.headingEnglish() == null);
            }
        }
    }
}
