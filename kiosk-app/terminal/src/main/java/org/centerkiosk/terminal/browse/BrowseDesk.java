package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.browse.BrowseModel.Day;
import org.centerkiosk.terminal.browse.BrowseModel.Empty;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The sheet below the stage, or the panel beside it: heading, days, categories, rows, pages. */
final class BrowseDesk extends Region {

    private static final double GAP = 8;
    private static final double MONTH_WIDTH = 96;
    private static final double PAGE_BUTTON = 72;

    private final BrowseLayout layout;
    private final BrowseViewModel viewModel;
    private final TextLine day = TextLine.of("", "type-section");
    private final TextLine date = TextLine.of("", "type-button-plain");
    private final TextLine total = TextLine.of("", "type-lead", "total");
    private final TextLine open = TextLine.of("", "type-lead-bold", "open");
    private final TextLine clock = TextLine.of("", "type-clock").aligned(Pos.CENTER_RIGHT);
    private final HBox heading = new HBox();
    private final TextLine searchWord = TextLine.of("", "type-pill");
    private final Pressable search = new Pressable(" ");
    private final List<DayTile> days = new ArrayList<>();
    private final DayTile month = DayTile.month();
    private final ChipBar chips;
    private final List<SessionRow> rows = new ArrayList<>();
    private final TextLine place = TextLine.of("", "type-body", "place").aligned(Pos.CENTER_LEFT);
    private final PageButton previous;
    private final PageButton next;
    private final VBox nothing = new VBox();
    private @Nullable BrowseModel shown;

    BrowseDesk(BrowseLayout layout, BrowseViewModel viewModel, PictureSource pictures) {
        this.layout = layout;
        this.viewModel = viewModel;
        chips = new ChipBar(viewModel::choose);
        previous = new PageButton(Icon.CHEVRON_UP, layout.pagesAbove());
        next = new PageButton(Icon.CHEVRON_DOWN, layout.pagesAbove());
        previous.setOnAction(() -> viewModel.turnPage(-1));
        next.setOnAction(() -> viewModel.turnPage(1));
        month.setOnAction(viewModel::openMonth);
        for (int tile = 0; tile < 7; tile++) {
            days.add(DayTile.day());
        }
        for (int row = 0; row < layout.rows(); row++) {
            rows.add(new SessionRow(pictures));
        }
        nothing.getStyleClass().add("nothing");
        nothing.setAlignment(Pos.CENTER);
        getStyleClass().add("sheet");
        fillHeading();
        getChildren().addAll(heading, month, chips, place, previous, next, nothing);
        getChildren().addAll(days);
        getChildren().addAll(rows);
    }

    private void fillHeading() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.getStyleClass().add("desk-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        if (!layout.portrait() && !layout.pagesAbove()) {
            heading.getStyleClass().add("tight");
            date.getStyleClass().setAll("text-line", "type-body");
        }
        heading.getChildren().addAll(day, date, space, new HBox(total, open));
        search.setOnAction(viewModel::search);
        search.getStyleClass().add("search-open");
        HBox parts = new HBox(new IconNode(Icon.SEARCH, 36));
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        if (layout.portrait()) {
            parts.getChildren().add(searchWord);
        } else {
            search.getStyleClass().add("bare");
            heading.getChildren().add(clock);
        }
        search.getChildren().add(parts);
        search.setMinWidth(USE_PREF_SIZE);
        // Below the part of the stage that the sheet covers.
        HBox.setMargin(search, new Insets(16, 0, 0, 0));
        heading.getChildren().add(search);
        ((HBox) heading.getChildren().get(3)).setAlignment(Pos.CENTER_RIGHT);
    }

    void show(BrowseModel model, Wording wording) {
        BrowseModel.Heading head = model.heading();
        day.setText(head.day());
        date.setText(head.date());
        boolean paged = layout.pagesAbove() && model.pages().count() > 1;
        String count = paged ? model.pages().words() : head.total();
        total.setText(head.open() == null ? count : wording.format("browse.totalThen", count));
        // Where there is little room the line of the pages has it.
        boolean tight = heading.getStyleClass().contains("tight");
        total.setVisible(!tight || head.open() == null || paged);
        total.setManaged(total.isVisible());
        open.setText(head.open());
        clock.setText(wording.time(model.now()));
        searchWord.setText(wording.get("search.open"));
        search.setAccessibleText(wording.get("search.title"));
        showDays(model.days());
        month.show(wording.get("browse.month"));
        chips.show(model.chips(), model.language() == Language.EN);
        showRows(model.rows(), wording);
        showPages(model.pages(), wording);
        if (shown == null || !Objects.equals(shown.empty(), model.empty())) {
            showNothing(model.empty());
        }
        shown = model;
        requestLayout();
    }

    private void showDays(List<Day> list) {
        for (int tile = 0; tile < days.size(); tile++) {
            DayTile each = days.get(tile);
            each.setVisible(tile < list.size());
            if (tile < list.size()) {
                Day chosen = list.get(tile);
                each.show(chosen);
                each.setOnAction(() -> viewModel.chooseDay(chosen.date()));
            }
        }
    }

    private void showRows(List<Row> list, Wording wording) {
        for (int place = 0; place < rows.size(); place++) {
            SessionRow each = rows.get(place);
            each.setVisible(place < list.size());
            if (place < list.size()) {
                Row row = list.get(place);
                each.show(row, wording);
                each.setOnAction(() -> viewModel.touch(row));
            }
        }
    }

    private void showPages(BrowseModel.Pages pages, Wording wording) {
        place.setText(pages.words());
        previous.show(wording.get("browse.previous"), pages.hasPrevious());
        next.show(wording.get("browse.following"), pages.hasNext());
        previous.setVisible(pages.count() > 1);
        next.setVisible(pages.count() > 1);
    }

    private void showNothing(@Nullable Empty empty) {
        nothing.getChildren().clear();
        nothing.setVisible(empty != null);
        if (empty != null) {
            DockButton action = DockButton.of(Icon.CALENDAR, empty.action());
            action.getStyleClass().add("outlined");
            action.setOnAction(() -> viewModel.follow(empty));
            action.setMaxWidth(USE_PREF_SIZE);
            nothing.getChildren()
                    .addAll(TextLine.wrapped(empty.words(), 2, "type-h2").aligned(Pos.CENTER), action);
        }
    }

    @Override
    protected void layoutChildren() {
        double left = layout.margin();
        double width = layout.contentWidth();
        heading.resizeRelocate(left, layout.headingTop(), width, BrowseLayout.HEADING);
        layoutDays(left, width);
        double chipWidth = layout.pagesAbove() ? width - 2 * PAGE_BUTTON - GAP - 24 : width;
        chips.resizeRelocate(left, layout.chipsTop(), chipWidth, BrowseLayout.CHIPS);
        double top = layout.rowsTop();
        for (SessionRow row : rows) {
            row.resizeRelocate(left, top, width, BrowseLayout.ROW);
            top += BrowseLayout.ROW_STEP;
        }
        nothing.resizeRelocate(left, layout.rowsTop(), width, rows.size() * BrowseLayout.ROW_STEP - GAP);
        layoutPages(left, left + width);
    }

    private void layoutDays(double left, double width) {
        double each = (width - MONTH_WIDTH - days.size() * GAP) / days.size();
        double x = left;
        for (DayTile tile : days) {
            tile.resizeRelocate(
                    Math.round(x), layout.daysTop(), Math.round(x + each) - Math.round(x), BrowseLayout.DAYS);
            x += each + GAP;
        }
        month.resizeRelocate(left + width - MONTH_WIDTH, layout.daysTop(), MONTH_WIDTH, BrowseLayout.DAYS);
    }

    private void layoutPages(double left, double right) {
        if (layout.pagesAbove()) {
            place.setVisible(false);
            next.resizeRelocate(right - PAGE_BUTTON, layout.chipsTop(), PAGE_BUTTON, PAGE_BUTTON);
            previous.resizeRelocate(right - 2 * PAGE_BUTTON - GAP, layout.chipsTop(), PAGE_BUTTON, PAGE_BUTTON);
            return;
        }
        double top = layout.pageBarTop();
        double nextWidth = Math.ceil(next.prefWidth(-1));
        double previousWidth = Math.ceil(previous.prefWidth(-1));
        next.resizeRelocate(right - nextWidth, top + 4, nextWidth, PAGE_BUTTON);
        previous.resizeRelocate(right - nextWidth - 16 - previousWidth, top + 4, previousWidth, PAGE_BUTTON);
        place.resizeRelocate(left, top, Math.ceil(place.prefWidth(-1)), BrowseLayout.PAGE_BAR);
    }
}
