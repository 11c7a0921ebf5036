package org.centerkiosk.terminal.event;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventModel.Sessions;
import org.centerkiosk.terminal.event.EventModel.Tile;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A few sessions in large letters, between a button for those before and one for those after; beside them the whole
 * series, where one may choose it.
 */
final class ElderSessions extends Region {

    private static final double HEADING = 64;
    private static final double ARROW = 88;
    private static final double GAP = 16;

    private final int columns;
    private final double heading;
    private final double tileHeight;
    private final EventViewModel viewModel;
    private final TextLine title = TextLine.of("", "type-elder-button");
    private final List<Region> tiles = new ArrayList<>();
    private @Nullable Pressable earlier;
    private @Nullable Pressable later;
    private @Nullable Pressable whole;

    /** @param headed whether what to choose stands above the tiles */
    ElderSessions(int columns, boolean headed, double tileHeight, EventViewModel viewModel) {
        this.columns = columns;
        this.heading = headed ? HEADING : 0;
        this.tileHeight = tileHeight;
        this.viewModel = viewModel;
    }

    void show(Sessions sessions, Wording wording) {
        title.setText(sessions.heading());
        boolean paged = sessions.earlier() != null || sessions.later() != null;
        earlier = paged ? arrow(Icon.CHEVRON_LEFT, wording.get("event.earlier"), sessions.earlier()) : null;
        later = paged ? arrow(Icon.CHEVRON_RIGHT, wording.get("event.later"), sessions.later()) : null;
        tiles.clear();
        for (Tile tile : sessions.tiles()) {
            Pressable target = SessionTile.of(tile, true);
            target.setOnAction(() -> viewModel.choose(tile.id(), sessions.from()));
            tiles.add(target);
        }
        whole = sessions.series() == null ? null : SessionTile.of(sessions.series(), true);
        getChildren().setAll(title);
        getChildren().addAll(tiles);
        if (earlier != null && later != null) {
            getChildren().addAll(earlier, later);
        }
        if (whole != null) {
            whole.setOnAction(() -> viewModel.chooseSeries(sessions.from()));
            getChildren().add(whole);
        }
        requestLayout();
    }

    private Pressable arrow(Icon icon, String words, @Nullable Integer from) {
        Pressable arrow = new Pressable(words, new IconNode(icon, 48));
        arrow.getStyleClass().add("elder-button");
        arrow.setVisible(from != null);
        if (from != null) {
            arrow.setOnAction(() -> viewModel.showFrom(from));
        }
        return arrow;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heading + tileHeight;
    }

    @Override
    protected void layoutChildren() {
        title.setVisible(heading > 0);
        title.resizeRelocate(0, 0, getWidth(), 56);
        double side = earlier == null ? 0 : ARROW + GAP;
        double step = (getWidth() - 2 * side + GAP) / columns;
        double right = whole == null ? getWidth() : getWidth() - Math.floor(step);
        for (int place = 0; place < tiles.size(); place++) {
            tiles.get(place)
                    .resizeRelocate(Math.round(side + place * step), heading, Math.floor(step - GAP), tileHeight);
        }
        if (earlier != null && later != null) {
            earlier.resizeRelocate(0, heading, ARROW, tileHeight);
            later.resizeRelocate(right - ARROW, heading, ARROW, tileHeight);
        }
        if (whole != null) {
            whole.resizeRelocate(right + GAP, heading, Math.floor(step - GAP), tileHeight);
        }
    }
}
