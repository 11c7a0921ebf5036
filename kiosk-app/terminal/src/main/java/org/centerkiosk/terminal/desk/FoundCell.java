package org.centerkiosk.terminal.desk;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** Somebody who was found. */
final class FoundCell extends ListCell<DeskModel.FoundLine> {

    private final TextLine name = TextLine.of("", "type-desk-row", TextLine.SHORTENS);
    private final TextLine phone = TextLine.of("", "type-desk-text");
    private final TextLine status = TextLine.of("", "type-desk-note-bold");
    private final TextLine line = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private final IconNode arrow = new IconNode(Icon.CHEVRON_RIGHT, 28);
    private final HBox row;

    FoundCell(DeskService service) {
        getStyleClass().add("found-cell");
        name.setPrefWidth(112);
        name.setMinWidth(112);
        name.setMaxWidth(112);
        status.getStyleClass().add("found-status");
        VBox words = new VBox(Panel.row(12, phone, Panel.space(), status), line);
        words.setPrefWidth(0);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = Panel.row(10, name, words, arrow);
        row.getStyleClass().add("desk-row");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                service.browsing().open(getItem().found());
            }
        });
    }

    @Override
    protected void updateItem(DeskModel.FoundLine found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            return;
        }
        name.setText(found.name());
        phone.setText(found.phone());
        status.setText(found.status());
        line.setText(found.line());
        setAccessibleText(found.name() + " " + found.status() + " " + found.line());
        arrow.visibleProperty().bind(selectedProperty());
        setGraphic(row);
    }
}
