package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Lines of one height, of which only those are drawn that are seen: a roster may have thousands. Which one is chosen it is
 * told; its own keys do nothing.
 */
final class Lines<T> extends ListView<T> {

    private final double line;

    Lines(double line, Supplier<ListCell<T>> cells) {
        this.line = line;
        getStyleClass().add("desk-lines");
        setFixedCellSize(line);
        setCellFactory(view -> cells.get());
    }

    /** As many whole lines as there is room for. */
    double fitting(double height) {
        return Math.max(line, Math.floor(height / line) * line);
    }

    void show(List<T> lines, int chosen) {
        if (getItems().size() == lines.size()) {
            for (int i = 0; i < lines.size(); i++) {
                if (!getItems().get(i).equals(lines.get(i))) {
                    getItems().set(i, lines.get(i));
                }
            }
        } else {
            getItems().setAll(lines);
        }
        if (chosen < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != chosen
                || getSelectionModel().getSelectedIndices().size() != 1) {
            getSelectionModel().clearAndSelect(chosen);
            reveal(chosen);
        }
    }

    /** Brings it into view, and whole lines with it. */
    void reveal(int index) {
        int room = (int) Math.round(getHeight() / line);
        if (room < 1
                || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null) {
            scrollTo(Math.max(0, index - 2));
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        scrollTo(Math.max(0, index < first ? index : Math.max(first, index - room + 1)));
    }
}
