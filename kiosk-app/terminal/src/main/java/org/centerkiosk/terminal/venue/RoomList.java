package org.centerkiosk.terminal.venue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The rooms and the way to each: as many rows as fit, and page buttons where there are more. */
final class RoomList extends Region {

    /** No page holds more. */
    private static final int MOST = 16;

    private final boolean elder;
    private final boolean paged;
    private final List<Region> rows = new ArrayList<>();
    private final TextLine where;
    private final PageButton previous;
    private final PageButton next;
    private final HBox pager;
    private final Deque<Integer> before = new ArrayDeque<>();
    private List<VenueModel.Way> rooms = List.of();
    private Wording wording;
    private int start;
    private int end;

    /** @param paged whether one can turn pages; else the first page is all */
    RoomList(boolean elder, boolean paged, Wording wording) {
        this.elder = elder;
        this.paged = paged;
        this.wording = wording;
        where = TextLine.of("", elder ? "type-elder-note" : "type-note", "where");
        previous = new PageButton(Icon.CHEVRON_UP, false, elder);
        next = new PageButton(Icon.CHEVRON_DOWN, false, elder);
        previous.setOnAction(this::back);
        next.setOnAction(this::forward);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pager = new HBox(where, space, previous, next);
        pager.getStyleClass().add("pager");
        pager.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("room-list");
    }

    void show(List<VenueModel.Way> all, Wording words) {
        if (!all.equals(rooms) || words != wording) {
            rooms = all;
            wording = words;
            reset();
        }
    }

    /** Back to the first page. */
    void reset() {
        before.clear();
        turn(0);
    }

    private void back() {
        if (!before.isEmpty()) {
            turn(before.pop());
        }
    }

    private void forward() {
        if (end < rooms.size()) {
            before.push(start);
            turn(end);
        }
    }

    private void turn(int to) {
        start = to;
        rows.clear();
        for (VenueModel.Way room : rooms.subList(start, Math.min(rooms.size(), start + MOST))) {
            rows.add(elder ? RoomRow.elder(room) : RoomRow.usual(room));
        }
        getChildren().setAll(rows);
        if (paged) {
            getChildren().add(pager);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        boolean turns = paged && (start > 0 || fitting(height) < rooms.size());
        double pagerHeight = pager.prefHeight(-1);
        int count = Math.max(1, fitting(turns ? height - pagerHeight : height));
        double y = 0;
        for (int row = 0; row < rows.size(); row++) {
            Region node = rows.get(row);
            node.setVisible(row < count);
            double rowHeight = node.prefHeight(getWidth());
            node.resizeRelocate(0, y, getWidth(), rowHeight);
            y += rowHeight;
        }
        end = Math.min(rooms.size(), start + count);
        pager.setVisible(turns);
        pager.resizeRelocate(0, height - pagerHeight, getWidth(), pagerHeight);
        where.setText(wording.format(elder ? "venue.pageShort" : "venue.page", start + 1, end, rooms.size()));
        previous.show(wording.get("venue.previous"), !before.isEmpty());
        next.show(wording.get("venue.next"), end < rooms.size());
    }

    /** How many rows from the first on fit into that height. */
    private int fitting(double height) {
        double y = 0;
        int count = 0;
        for (Region row : rows) {
            y += row.prefHeight(getWidth());
            if (y > height) {
                break;
            }
            count++;
        }
        return count;
    }
}
