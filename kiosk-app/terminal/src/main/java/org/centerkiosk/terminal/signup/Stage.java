package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** What one signs up for: its poster with title and time, or in large letters these alone. */
final class Stage extends Region {

    private static final Step[] TITLE = {new Step("type-title-96", 1), new Step("type-title-80", 2)};
    private static final List<Step> ELDER_TITLE = List.of(
            new Step("type-elder-hero-small", 1), new Step("type-elder-title", 2), new Step("type-elder-note-bold", 4));
    private static final List<Step> ELDER_LINE =
            List.of(new Step("type-elder-detail-bold", 2), new Step("type-elder-note-bold", 4));
    private static final double MARGIN = 56;

    private final @Nullable PosterStage poster;
    private final boolean side;
    private final Region ground = new Region();
    private final Brand brand;
    private final ClockFace clock = new ClockFace(ClockFace.Form.ELDER);
    private final FittedText title = new FittedText("", ELDER_TITLE, "stage-title");
    private final FittedText line = new FittedText("", ELDER_LINE, "stage-title");

    Stage(SignUpParts parts, PosterStage.Form form, boolean elder) {
        PosterStage.Sign sign = PosterStage.Sign.of(parts.config().get().venue());
        side = form == PosterStage.Form.SIDE;
        brand = new Brand(sign.seal(), sign.name(), null);
        poster = elder ? null : new PosterStage(sign, parts.pictures(), form, false, TITLE);
        if (poster != null) {
            getChildren().add(poster);
        } else {
            ground.getStyleClass().add("elder-stage");
            getStyleClass().addAll("sign-up-stage", Picture.Tone.INK.styleClass());
            getChildren().addAll(ground, brand, clock, title, line);
        }
    }

    /** @param content null where there is no room for it */
    void show(@Nullable StageContent content, Instant now, @Nullable Instant staleSince, Wording wording) {
        if (poster != null) {
            poster.show(content, false, now, staleSince, wording);
            return;
        }
        clock.show(now, wording);
        title.setText(content == null ? "" : content.title());
        line.setText(content == null ? "" : content.line());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (poster != null) {
            poster.resizeRelocate(0, 0, width, getHeight());
            return;
        }
        double inner = width - 2 * MARGIN;
        ground.resizeRelocate(0, 0, width, getHeight());
        double time = Math.ceil(clock.prefWidth(-1));
        PartBox.place(brand, MARGIN, 48, side ? inner : inner - time - 32);
        PartBox.place(clock, side ? MARGIN : MARGIN + inner - time, side ? 164 : 36, time);
        double y = side ? 288 : 136;
        PartBox.place(title, MARGIN, y, inner);
        PartBox.place(line, MARGIN, y + title.getHeight() + 8, inner);
    }
}
