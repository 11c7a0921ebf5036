package org.centerkiosk.terminal.desk;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.TextLine;

/** A session of the list. */
final class SessionCell extends ListCell<DeskModel.SessionLine> {

    private final TextLine time = TextLine.of("", "type-desk-row");
    private final TextLine title = TextLine.of("", "type-desk-row", TextLine.SHORTENS);
    private final Region swatch = new Region();
    private final TextLine kind = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private final HBox tag = Panel.row(8, swatch, kind);
    private final TextLine count = TextLine.of("", "type-desk-text");
    private final HBox row;

    SessionCell(DeskService service) {
        getStyleClass().add("session-cell");
        swatch.getStyleClass().add("swatch");
        time.setMinWidth(70);
        VBox words = new VBox(title, Panel.row(8, tag, Panel.space(), count));
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setPrefWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = Panel.row(8, time, words);
        row.getStyleClass().add("desk-row");
        // As wide as the list, not as its longest title.
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (getItem() != null) {
                service.browsing().chooseSession(getItem().id());
                service.focused(Spot.SESSIONS);
            }
        });
    }

    @Override
    protected void updateItem(DeskModel.SessionLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        time.setText(line.time());
        title.setText(line.title());
        title.setStrikethrough(line.isOff());
        kind.setText(line.kind());
        count.setText(line.count());
        tag.getStyleClass().setAll(CategoryTag.styleClassOf(line.category()));
        Panel.dress(this, "off", line.isOff());
        Panel.dress(this, "full", line.isFull());
        setAccessibleText(line.time() + " " + line.title() + " " + line.count());
        setGraphic(row);
    }
}
