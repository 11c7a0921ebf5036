package org.centerkiosk.terminal.attract;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;

/** When and where, in large letters on a dark card: side by side, or in one column where the stage is narrow. */
final class ElderCard extends HBox {

    private static final double HEIGHT = 200;
    private static final double NARROW_HEIGHT = 272;
    private static final double WHERE_WIDTH = 400;

    private final boolean narrow;
    private final FittedText day = new FittedText(
            "", List.of(new FittedText.Step("type-elder-detail", 1), new FittedText.Step("type-elder-note", 1)), "day");
    private final FittedText time = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-time", 1),
                    new FittedText.Step("type-elder-button", 1),
                    new FittedText.Step("type-h2", 1)),
            "time");
    private final TextLine place;
    private final TextLine seats;

    ElderCard(boolean narrow) {
        this.narrow = narrow;
        place = TextLine.wrapped("", narrow ? 1 : 2, "type-elder-detail", TextLine.SHORTENS);
        seats = TextLine.of("", "type-elder-detail-bold", TextLine.SHORTENS);
        VBox when = new VBox(day, time);
        when.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(when, Priority.ALWAYS);
        getChildren().add(when);
        if (narrow) {
            when.getChildren().addAll(place, seats);
        } else {
            VBox where = new VBox(place.aligned(Pos.TOP_RIGHT), seats.aligned(Pos.TOP_RIGHT));
            where.setAlignment(Pos.CENTER_RIGHT);
            where.setMinWidth(WHERE_WIDTH);
            where.setPrefWidth(WHERE_WIDTH);
            getChildren().add(where);
        }
        getStyleClass().add("loop-elder-card");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Slide slide, Wording wording) {
        day.setText(wording.dayAndWeekday(slide.date()) + wording.get("list.dot") + slide.day());
        String until = slide.until();
        time.setText(until == null ? slide.time() : slide.time() + " " + until);
        place.setText(slide.place());
        place.setManaged(slide.place() != null);
        Slide.SeatLine line = slide.seats();
        seats.setText(line == null ? "" : line.strong());
        seats.setManaged(line != null);
    }

    @Override
    protected double computePrefHeight(double width) {
        return narrow ? NARROW_HEIGHT : HEIGHT;
    }
}
