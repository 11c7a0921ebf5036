package org.centerkiosk.terminal.scanscreen;

import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.text.Wording;

/** The stage in large letters: name, time, and what the code is for. */
final class ElderHead extends Region {

    private static final double MARGIN = 56;
    private static final double NARROW = 800;

    private final Brand brand;
    private final ClockFace clock = new ClockFace(ClockFace.Form.ELDER);
    private final FittedText title;
    private final FittedText line = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-elder-detail", 1),
                    new FittedText.Step("type-elder-note", 2),
                    new FittedText.Step("type-elder-note", 4)));

    ElderHead(VenueConfig venue, boolean portrait) {
        PosterStage.Sign sign = PosterStage.Sign.of(venue);
        brand = new Brand(sign.seal(), sign.name(), null);
        title = new FittedText(
                "",
                portrait
                        ? List.of(
                                new FittedText.Step("type-elder-title", 2),
                                new FittedText.Step("type-elder-note-bold", 3))
                        : List.of(
                                new FittedText.Step("type-elder-next", 3),
                                new FittedText.Step("type-elder-title", 5),
                                new FittedText.Step("type-elder-note-bold", 10)));
        getStyleClass().addAll("elder-stage", Picture.Tone.INK.styleClass());
        getChildren().addAll(brand, clock, title, line);
    }

    void show(ScanModel model, Wording wording) {
        StageContent stage = model.stage();
        clock.show(model.now(), wording);
        title.setText(stage == null ? wording.get("event.show") : stage.title());
        line.setText(stage == null ? "" : stage.line());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 2 * MARGIN;
        boolean narrow = getWidth() < NARROW;
        double time = Math.ceil(clock.prefWidth(-1));
        place(clock, narrow ? MARGIN : MARGIN + inner - time, narrow ? 164 : 44, time);
        place(brand, MARGIN, 56, narrow ? inner : inner - time - 32);
        double top = (narrow ? 264 : 168) + place(title, MARGIN, narrow ? 264 : 168, inner) + 12;
        place(line, MARGIN, top, inner);
    }

    private static double place(Region part, double x, double y, double width) {
        double height = Math.ceil(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return height;
    }
}
