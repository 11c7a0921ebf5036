package org.centerkiosk.terminal.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** Candidates one behind the other, in as many rows as there is room for; the rest is on the next page. */
final class CandidateFlow extends Region {

    private final List<CandidateCell> cells = new ArrayList<>();
    private final boolean elder;
    private final Consumer<String> touched;
    private final double gap;
    private final double rowHeight;
    private final double leastWidth;
    private List<String> texts = List.of();
    private int from;
    private int marked;
    private int shown;

    /**
     * @param gap between cells
     * @param rowHeight of a row
     * @param leastWidth of a cell
     */
    CandidateFlow(boolean elder, double gap, double rowHeight, double leastWidth, Consumer<String> touched) {
        this.elder = elder;
        this.gap = gap;
        this.rowHeight = rowHeight;
        this.leastWidth = leastWidth;
        this.touched = touched;
    }

    /**
     * @param from the first in sight
     * @param marked which one stands out
     */
    void show(List<String> texts, int from, int marked) {
        this.texts = texts;
        this.from = Math.clamp(from, 0, Math.max(0, texts.size() - 1));
        this.marked = marked;
        place();
    }

    /** The first on the page after this one; the number of all where there is none. */
    int end() {
        return Math.min(texts.size(), from + shown);
    }

    /** The first on the page before this one. */
    int before() {
        return Math.max(0, from - Math.max(1, shown));
    }

    boolean hasMore() {
        return end() < texts.size();
    }

    int begin() {
        return from;
    }

    boolean isAtBegin() {
        return from == 0;
    }

    void wipe() {
        texts = List.of();
        from = 0;
        shown = 0;
        cells.forEach(CandidateCell::hide);
        cells.clear();
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double width = getWidth();
        double rows = Math.max(1, Math.floor((getHeight() + gap) / (rowHeight + gap)));
        if (width < 1) {
            return;
        }
        // What a whole number of rows leaves is shared among them.
        double height = Math.floor((getHeight() + gap) / rows - gap);
        double x = 0;
        int row = 0;
        int used = 0;
        while (from + used < texts.size()) {
            CandidateCell cell = cell(used);
            cell.show(texts.get(from + used), from + used == marked);
            double wide = cell.width(leastWidth, width);
            if (x > 0 && x + wide > width) {
                x = 0;
                row++;
            }
            if (row >= rows) {
                break;
            }
            cell.resizeRelocate(x, row * (height + gap), wide, height);
            x += wide + gap;
            used++;
        }
        shown = used;
        for (int i = used; i < cells.size(); i++) {
            cells.get(i).hide();
        }
    }

    private CandidateCell cell(int place) {
        if (place == cells.size()) {
            CandidateCell cell = new CandidateCell(elder, touched);
            cells.add(cell);
            getChildren().add(cell);
            cell.applyCss();
        }
        return cells.get(place);
    }
}
