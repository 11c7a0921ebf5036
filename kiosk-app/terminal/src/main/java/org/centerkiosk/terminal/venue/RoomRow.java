package org.centerkiosk.terminal.venue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.TextLine;

/** One room: its name and floor, and the way to it in full. */
final class RoomRow {

    private static final double PLACE_WIDTH = 232;
    private static final double GAP = 24;
    private static final double LOWEST = 88;
    private static final double ELDER_LOWEST = 144;
    private static final double PAD = 12;

    private RoomRow() {}

    /** Name and floor at the left, the way at the right. */
    static Region usual(VenueModel.Way room) {
        FittedText name = new FittedText(
                room.room(),
                List.of(
                        new FittedText.Step("type-row", 1),
                        new FittedText.Step("type-detail-bold", 2),
                        new FittedText.Step("type-caption", 6)),
                "name");
        VBox place = new VBox(name);
        if (room.floor() != null) {
            place.getChildren().add(TextLine.wrapped(room.floor(), 5, "type-detail", "floor"));
        }
        place.setAlignment(Pos.CENTER_LEFT);
        FittedText way = new FittedText(
                room.way() == null ? "" : room.way(),
                List.of(new FittedText.Step("type-body", 1), new FittedText.Step("type-detail", 10)),
                "way");
        return new Pair(place, way);
    }

    /** The way under the name. */
    static Region elder(VenueModel.Way room) {
        String title = room.floor() == null ? room.room() : room.room() + " " + room.floor();
        VBox row = new VBox(new FittedText(
                title,
                List.of(new FittedText.Step("type-elder-title", 1), new FittedText.Step("type-elder-button", 3)),
                "name"));
        if (room.way() != null) {
            row.getChildren()
                    .add(new FittedText(
                            room.way(),
                            List.of(
                                    new FittedText.Step("type-elder-detail", 2),
                                    new FittedText.Step("type-elder-note", 8)),
                            "way"));
        }
        row.getStyleClass().add("room");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ELDER_LOWEST);
        return row;
    }

    /** Two columns, each as high as the higher one. */
    private static final class Pair extends Region {

        private final VBox place;
        private final FittedText way;

        Pair(VBox place, FittedText way) {
            this.place = place;
            this.way = way;
            getStyleClass().add("room");
            getChildren().addAll(place, way);
        }

        @Override
        protected double computePrefHeight(double width) {
            double text =
                    Math.max(place.prefHeight(PLACE_WIDTH), way.prefHeight(Math.max(1, width - PLACE_WIDTH - GAP)));
            return Math.max(LOWEST, text + PAD);
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            place.resizeRelocate(0, 0, PLACE_WIDTH, height);
            double width = getWidth() - PLACE_WIDTH - GAP;
            double wayHeight = way.prefHeight(width);
            way.resizeRelocate(PLACE_WIDTH + GAP, Math.round((height - wayHeight) / 2), width, wayHeight);
        }
    }
}
