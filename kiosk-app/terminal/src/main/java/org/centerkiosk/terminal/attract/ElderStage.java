package org.centerkiosk.terminal.attract;

import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.text.Wording;

/** The stage with the larger text: the picture in a frame, the title, and one dark card that says when and where. */
final class ElderStage extends Region {

    private static final double MARGIN = 56;
    private static final double PICTURE_TOP = 160;
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
    private final ElderCard card;

    /** @param narrow whether the card has room for one column alone */
    ElderStage(PictureSource pictures, boolean narrow) {
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, RADIUS);
        card = new ElderCard(narrow);
        getStyleClass().add("loop-elder-stage");
        getChildren().addAll(picture, title, card);
    }

    void show(Slide slide, Wording wording) {
        picture.show(slide.listing().event());
        title.setText(slide.title());
        card.show(slide, wording);
        requestLayout();
    }

    boolean isSettled() {
        return picture.hasPicture();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double cardHeight = card.prefHeight(width);
        double cardTop = getHeight() - FOOT - cardHeight;
        card.resizeRelocate(MARGIN, cardTop, width, cardHeight);
        double titleHeight = title.prefHeight(width);
        double titleTop = cardTop - GAP - titleHeight;
        title.resizeRelocate(MARGIN, titleTop, width, titleHeight);
        picture.resizeRelocate(MARGIN, PICTURE_TOP, width, Math.max(0, titleTop - GAP - PICTURE_TOP));
    }
}
