package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one height, of which only those are drawn that are seen: a roster may have thousands. Which one is chosen it is
 * told; its own keys do nothing.
 */
final class Lines<T> extends ListView<T> {

    private final double line;

    /** The height at which the lines were put in place. */
    private double settled = -1;

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

    /** Brings it into view. */
    void reveal(int index) {
        int room = (int) Math.round(getHeight() / line);
        int first = flow() == null || flow().getFirstVisibleCell() == null
                ? 0
                : flow().getFirstVisibleCell().getIndex();
        if (room < 1 || index < first || index > first + room - 1) {
            scrollTo(Math.max(0, room < 1 ? index - 2 : index < first ? index : index - room + 1));
        }
        settled = -1;
        requestLayout();
    }

    private @Nullable VirtualFlow<?> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    /** After it was told what to show, and in another height, it begins with a whole line. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        VirtualFlow<?> flow = flow();
        if (settled == getHeight() || flow == null) {
            return;
        }
        settled = getHeight();
        flow.layout();
        if (flow.getFirstVisibleCell() != null) {
            double above = flow.getFirstVisibleCell().getLayoutY();
            flow.scrollPixels(above < -line / 2 ? above + line : above);
        }
    }
}
