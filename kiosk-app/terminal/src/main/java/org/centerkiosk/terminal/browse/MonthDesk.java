package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The sheet of the coming days: heading, categories, weeks as rows. */
final class MonthDesk extends Region {

    private static final int WEEK = 7;
    private static final double GAP = 8;
    private static final double WEEKDAYS = 40;
    private static final double LARGEST_ROW = 164;
    private static final double TALL_DESK = 1080;
    private static final double WIDE_DESK = 1100;
    private static final double BOTTOM = 24;

    private final BrowseLayout layout;
    private final MonthViewModel viewModel;
    private final int weeks;
    private final TextLine title = TextLine.of("", "type-section");
    private final TextLine span = TextLine.of("", "type-button-plain");
    private final TextLine total = TextLine.of("", "type-lead", "total");
    private final TextLine clock = TextLine.of("", "type-clock").aligned(Pos.CENTER_RIGHT);
    private final HBox heading = new HBox();
    private final PageButton previous = new PageButton(Icon.CHEVRON_UP, true);
    private final PageButton next = new PageButton(Icon.CHEVRON_DOWN, true);
    private final ChipBar chips;
    private final List<TextLine> weekdays = new ArrayList<>();
    private final List<MonthTile> tiles = new ArrayList<>();

    MonthDesk(BrowseLayout layout, MonthViewModel viewModel, int weeks) {
        this.layout = layout;
        this.viewModel = viewModel;
        this.weeks = weeks;
        chips = new ChipBar(viewModel::choose);
        previous.setOnAction(() -> viewModel.turnPage(-1));
        next.setOnAction(() -> viewModel.turnPage(1));
        for (int day = 0; day < WEEK; day++) {
            weekdays.add(TextLine.of("", "type-detail", "weekday").aligned(Pos.CENTER));
        }
        for (int tile = 0; tile < weeks * WEEK; tile++) {
            tiles.add(new MonthTile(layout.deskHeight() > TALL_DESK));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.getStyleClass().add("desk-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren().addAll(title, span, space);
        if (layout.portrait() || layout.contentWidth() > WIDE_DESK) {
            heading.getChildren().add(total);
        }
        if (!layout.portrait()) {
            heading.getChildren().add(clock);
        }
        heading.getChildren().addAll(previous, next);
        getStyleClass().addAll("sheet", "month-desk");
        getChildren().addAll(heading, chips);
        getChildren().addAll(weekdays);
        getChildren().addAll(tiles);
    }

    void show(MonthModel model, Wording wording) {
        title.setText(model.title());
        span.setText(model.span());
        total.setText(model.total());
        clock.setText(wording.time(model.now()));
        chips.show(model.chips(), model.language() == Language.EN);
        boolean paged = model.pages().count() > 1;
        for (PageButton button : List.of(previous, next)) {
            button.setVisible(paged);
            button.setManaged(paged);
        }
        previous.show(wording.get("browse.previous"), model.pages().hasPrevious());
        next.show(wording.get("browse.following"), model.pages().hasNext());
        for (int day = 0; day < WEEK; day++) {
            weekdays.get(day).setText(model.weekdays().get(day));
        }
        showCells(model.cells());
        requestLayout();
    }

    private void showCells(List<Cell> cells) {
        for (int place = 0; place < tiles.size(); place++) {
            MonthTile tile = tiles.get(place);
            tile.setVisible(place < cells.size());
            if (place < cells.size()) {
                Cell cell = cells.get(place);
                tile.show(cell);
                tile.setOnAction(() -> viewModel.chooseDay(cell.day()));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double left = layout.margin();
        double width = layout.contentWidth();
        heading.resizeRelocate(left, layout.headingTop(), width, BrowseLayout.HEADING);
        chips.resizeRelocate(left, layout.daysTop(), width, BrowseLayout.CHIPS);
        double top = layout.daysTop() + BrowseLayout.CHIPS + 16;
        double step = (width + GAP) / WEEK;
        for (int day = 0; day < WEEK; day++) {
            weekdays.get(day).resizeRelocate(left + day * step, top, step - GAP, WEEKDAYS);
        }
        double firstRow = top + WEEKDAYS;
        double row = Math.min(LARGEST_ROW, (layout.deskHeight() - BOTTOM - firstRow + GAP) / weeks - GAP);
        for (int place = 0; place < tiles.size(); place++) {
            double x = Math.round(left + place % WEEK * step);
            double y = Math.round(firstRow + Math.floorDiv(place, WEEK) * (row + GAP));
            tiles.get(place).resizeRelocate(x, y, Math.floor(step - GAP), Math.floor(row));
        }
    }
}
