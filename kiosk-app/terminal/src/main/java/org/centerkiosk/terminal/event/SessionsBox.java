package org.centerkiosk.terminal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventModel.Sessions;
import org.centerkiosk.terminal.event.EventModel.Tile;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The sessions of a series: heading with the state of the chosen one, tiles, and buttons for those before and after. */
final class SessionsBox extends Region {

    static final double HEADING = 64;

    private static final double TILE = 136;
    private static final double GAP = 8;
    private static final double BELOW_HEADING = 12;

    /** What a touch does. */
    interface Actions {
        void choose(Tile tile, int from);

        void chooseSeries(int from);

        IntConsumer showFrom();
    }

    private final int columns;
    private final HBox heading = new HBox();
    private final TextLine title = TextLine.of("", "type-h2");
    private final TextLine english = TextLine.of("", "type-detail", "english");
    private final SeatPill pill = new SeatPill();
    private final PageButton earlier = new PageButton(Icon.CHEVRON_LEFT, true);
    private final PageButton later = new PageButton(Icon.CHEVRON_RIGHT, true);
    private final List<Region> tiles = new ArrayList<>();
    private final Actions actions;

    SessionsBox(int columns, Actions actions) {
        this.columns = columns;
        this.actions = actions;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.getStyleClass().add("event-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren().addAll(title, english, space, pill, earlier, later);
        earlier.getStyleClass().add("small");
        later.getStyleClass().add("small");
        getChildren().add(heading);
    }

    /** @param withPill whether the state of the chosen session stands here */
    void show(EventModel model, Sessions sessions, boolean withPill, Wording wording) {
        title.setText(sessions.heading());
        english.setText(withPill ? sessions.english() : null);
        pill.show(model.seats(), withPill ? model.pill() : null);
        boolean paged = sessions.earlier() != null || sessions.later() != null;
        turn(earlier, sessions.earlier(), paged, wording.get("event.earlier"));
        turn(later, sessions.later(), paged, wording.get("event.later"));
        tiles.clear();
        for (Tile tile : sessions.tiles()) {
            Pressable target = SessionTile.of(tile, false);
            target.setOnAction(() -> actions.choose(tile, sessions.from()));
            tiles.add(target);
        }
        if (sessions.series() != null) {
            Pressable whole = SessionTile.of(sessions.series(), false);
            whole.setOnAction(() -> actions.chooseSeries(sessions.from()));
            tiles.add(whole);
        }
        getChildren().setAll(tiles);
        getChildren().addFirst(heading);
        requestLayout();
    }

    private void turn(PageButton button, @org.jspecify.annotations.Nullable Integer from, boolean paged, String words) {
        button.setVisible(paged);
        button.setManaged(paged);
        button.show(words, from != null);
        if (from != null) {
            button.setOnAction(() -> actions.showFrom().accept(from));
        }
    }

    private int rows() {
        return Math.ceilDiv(Math.max(1, tiles.size()), columns);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADING + BELOW_HEADING + rows() * (TILE + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        heading.resizeRelocate(0, 0, getWidth(), HEADING);
        double step = (getWidth() + GAP) / columns;
        for (int place = 0; place < tiles.size(); place++) {
            double x = Math.round(place % columns * step);
            double y = HEADING + BELOW_HEADING + Math.floorDiv(place, columns) * (TILE + GAP);
            tiles.get(place).resizeRelocate(x, y, Math.floor(step - GAP), TILE);
        }
    }
}
