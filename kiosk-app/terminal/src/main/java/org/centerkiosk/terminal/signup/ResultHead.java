package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** How it went, as a sign and a few large words on the colour that says so. */
final class ResultHead extends Region {

    private static final List<Step> TITLE = List.of(
            new Step("type-alarm-104", 1),
            new Step("type-alarm-84", 1),
            new Step("type-alarm-64", 2),
            new Step("type-alarm-48", 3));
    private static final List<Step> LOW_TITLE =
            List.of(new Step("type-alarm-84", 1), new Step("type-alarm-56", 1), new Step("type-alarm-40", 2));
    private static final List<Step> ENGLISH = List.of(new Step("type-h2-plain", 1), new Step("type-body", 2));
    private static final double MARGIN = 56;

    private final boolean side;
    private final boolean low;
    private final Brand brand;
    private final ClockFace clock;
    private final StackPane sign = new StackPane();
    private final FittedText title;
    private final FittedText english = new FittedText("", ENGLISH, "result-title");

    ResultHead(PosterStage.Sign name, PosterStage.Form form, boolean elder) {
        side = form == PosterStage.Form.SIDE;
        low = form == PosterStage.Form.LOW;
        brand = new Brand(name.seal(), name.name(), elder ? null : name.english());
        clock = new ClockFace(elder ? ClockFace.Form.ELDER : ClockFace.Form.STAGE);
        clock.setLunar(false);
        title = new FittedText("", low ? LOW_TITLE : TITLE, "result-title");
        sign.getStyleClass().add("result-sign");
        getStyleClass().addAll("result-head", Picture.Tone.CREAM.styleClass());
        getChildren().addAll(brand, clock, sign, title, english);
    }

    void show(ResultModel.Kind kind, String words, String below, Instant now, Wording wording) {
        show(styleOf(kind), kind.icon(), words, below, now, wording);
    }

    /** @param style that sets its colour */
    void show(String style, Icon icon, String words, String below, Instant now, Wording wording) {
        getStyleClass().removeIf(each -> each.startsWith("result-") && !each.equals("result-head"));
        getStyleClass().add(style);
        sign.getChildren().setAll(new IconNode(icon, low ? 80 : 104));
        title.setText(words);
        english.setText(below);
        english.setVisible(!below.isEmpty());
        clock.show(now, wording);
        requestLayout();
    }

    /** Whether its sign is to be seen; there is not room for it everywhere. */
    void setSigned(boolean shown) {
        sign.setVisible(shown);
    }

    private static String styleOf(ResultModel.Kind kind) {
        return "result-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 2 * MARGIN;
        double time = Math.ceil(clock.prefWidth(-1));
        PartBox.place(brand, MARGIN, 48, side ? inner : inner - time - 32);
        PartBox.place(clock, side ? MARGIN : MARGIN + inner - time, side ? 172 : 36, time);
        double disc = low ? 120 : 168;
        double top = side ? 380 : low ? 140 : 192;
        sign.resizeRelocate(MARGIN, top, disc, disc);
        double x = side ? MARGIN : MARGIN + disc + 40;
        double room = side ? inner : inner - disc - 40;
        double words = Math.ceil(title.prefHeight(room));
        double below = english.isVisible() ? Math.ceil(english.prefHeight(room)) : 0;
        double y = side ? top + disc + 32 : top + (disc - words - below) / 2;
        title.resizeRelocate(x, y, room, words);
        english.resizeRelocate(x, y + words, room, below);
    }
}
