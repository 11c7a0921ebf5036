package org.centerkiosk.terminal.attract;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;

/** The stage with the larger text: the picture in a frame, the title, and one dark card that says when and where. */
final class ElderStage extends Region {

    private static final double MARGIN = 56;
    private static final double PICTURE_TOP = 160;
    private static final double CARD_HEIGHT = 200;
    private static final double WHERE_WIDTH = 400;
    private static final double FOOT = 40;
    private static final double GAP = 20;
    private static final double RADIUS = 32;

    private final PictureFrame picture;
    private final FittedText title = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-elder-hero", 1),
                    new FittedText.Step("type-elder-hero-small", 1),
                    new FittedText.Step("type-elder-sub", 2)),
            "title");
    private final FittedText day = new FittedText(
            "", List.of(new FittedText.Step("type-elder-detail", 1), new FittedText.Step("type-elder-note", 1)), "day");
    private final FittedText time = new FittedText(
            "", List.of(new FittedText.Step("type-time", 1), new FittedText.Step("type-elder-button", 1)), "time");
    private final TextLine place =
            TextLine.wrapped("", 2, "type-elder-detail", TextLine.SHORTENS).aligned(Pos.TOP_RIGHT);
    private final TextLine seats =
            TextLine.of("", "type-elder-detail-bold", TextLine.SHORTENS).aligned(Pos.TOP_RIGHT);
    private final HBox card = new HBox();

    ElderStage(PictureSource pictures) {
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, RADIUS);
        VBox when = new VBox(day, time);
        when.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(when, Priority.ALWAYS);
        VBox where = new VBox(place, seats);
        where.setAlignment(Pos.CENTER_RIGHT);
        where.setMinWidth(WHERE_WIDTH);
        where.setPrefWidth(WHERE_WIDTH);
        card.getChildren().addAll(when, where);
        card.getStyleClass().add("loop-elder-card");
        card.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("loop-elder-stage");
        getChildren().addAll(picture, title, card);
    }

    void show(Slide slide, Wording wording) {
        picture.show(slide.listing().event());
        title.setText(slide.title());
        day.setText(wording.dayAndWeekday(slide.date()) + wording.get("list.dot") + slide.day());
        String until = slide.until();
        time.setText(until == null ? slide.time() : slide.time() + " " + until);
        place.setText(slide.place());
        place.setManaged(slide.place() != null);
        Slide.SeatLine line = slide.seats();
        seats.setText(line == null ? "" : line.strong());
        seats.setManaged(line != null);
        requestLayout();
    }

    boolean isSettled() {
        return picture.hasPicture();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double cardTop = getHeight() - FOOT - CARD_HEIGHT;
        card.resizeRelocate(MARGIN, cardTop, width, CARD_HEIGHT);
        double titleHeight = title.prefHeight(width);
        double titleTop = cardTop - GAP - titleHeight;
        title.resizeRelocate(MARGIN, titleTop, width, titleHeight);
        picture.resizeRelocate(MARGIN, PICTURE_TOP, width, Math.max(0, titleTop - GAP - PICTURE_TOP));
    }
}
