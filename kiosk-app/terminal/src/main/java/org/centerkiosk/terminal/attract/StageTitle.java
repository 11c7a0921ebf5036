package org.centerkiosk.terminal.attract;

import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.control.UprightText;

/**
 * Title and subtitle on a portrait stage: upright at the right edge, or lying at the left under the brand. It fills the
 * stage between header and segments.
 */
final class StageTitle extends Region {

    private static final double MARGIN = 56;
    /** From the right edge to the upright title. */
    private static final double TITLE_RIGHT = 72;

    /** The upright title keeps this distance from the clock above it. */
    private static final double UPRIGHT_DROP = 16;

    private static final double SUBTITLE_GAP = 32;
    private static final double SUBTITLE_DROP = 12;
    private static final double COLUMN_GAP = 14;
    private static final double LINE_GAP = 4;

    private final FittedText lying = lying();
    private final FittedText latin = latin();
    private final FittedText lyingProbe = lying();
    private final FittedText latinProbe = latin();
    private final UprightText uprightProbe = new UprightText(1, 0, "type-title-80", "title");
    private final TextLine subtitle = TextLine.wrapped("", 2, "type-subtitle", "subtitle", TextLine.SHORTENS);
    private final List<UprightText> upright = List.of(
            new UprightText(1, 0, "type-hero", "title"),
            new UprightText(1, 0, "type-title-120", "title"),
            new UprightText(1, 0, "type-title-104", "title"),
            new UprightText(1, 0, "type-title-80", "title"));
    private final UprightText uprightSubtitle = new UprightText(2, COLUMN_GAP, "type-hero-side", "subtitle");
    private boolean stands;

    StageTitle() {
        getStyleClass().add("stage-title");
        setMouseTransparent(true);
        lyingProbe.setOpacity(0);
        latinProbe.setOpacity(0);
        uprightProbe.setOpacity(0);
        getChildren().addAll(lying, latin, lyingProbe, latinProbe, uprightProbe, subtitle, uprightSubtitle);
        getChildren().addAll(upright);
    }

    private static FittedText lying() {
        return new FittedText(
                "",
                List.of(
                        new FittedText.Step("type-title-120", 2),
                        new FittedText.Step("type-title-104", 2),
                        new FittedText.Step("type-title-96", 2),
                        new FittedText.Step("type-title-80", 2)),
                "title");
    }

    /** Latin words are long: they begin smaller. */
    private static FittedText latin() {
        return new FittedText(
                "", List.of(new FittedText.Step("type-title-80", 2), new FittedText.Step("type-title-64", 2)), "title");
    }

    private static boolean isLatin(String title) {
        return title.codePoints().noneMatch(Character::isIdeographic);
    }

    void show(Slide slide) {
        stands = stands(slide);
        boolean isLatin = isLatin(slide.title());
        boolean more = slide.subtitle() != null;
        lying.setVisible(!stands && !isLatin);
        latin.setVisible(!stands && isLatin);
        subtitle.setVisible(!stands && more);
        uprightSubtitle.setVisible(stands && more);
        lying.setText(isLatin ? "" : slide.title());
        latin.setText(isLatin ? slide.title() : "");
        subtitle.setText(slide.subtitle());
        uprightSubtitle.setText(slide.subtitle() == null ? "" : slide.subtitle());
        upright.forEach(text -> text.setText(stands ? slide.title() : ""));
        requestLayout();
    }

    /** On a low stage an upright title would be cut off: there it lies. */
    private boolean stands(Slide slide) {
        if (!slide.upright()) {
            return false;
        }
        uprightProbe.setText(slide.title());
        uprightProbe.applyCss();
        return getHeight() == 0 || uprightProbe.fits(getHeight() - UPRIGHT_DROP);
    }

    /** Which part of the picture the title of that slide will need. */
    PictureSource.Slot slot(Slide slide) {
        if (stands(slide)) {
            return PictureSource.Slot.LOOP_VERTICAL;
        }
        FittedText probe = isLatin(slide.title()) ? latinProbe : lyingProbe;
        probe.setText(slide.title());
        // A change of tone leaves letters without their size until style sheets are applied again.
        probe.applyCss();
        return probe.linesAt(getWidth() - 2 * MARGIN) > 1
                ? PictureSource.Slot.LOOP_TWO_LINES
                : PictureSource.Slot.LOOP_ONE_LINE;
    }

    @Override
    protected void layoutChildren() {
        if (stands) {
            layoutUpright();
        } else {
            layoutLying();
        }
    }

    private void layoutUpright() {
        double height = getHeight() - UPRIGHT_DROP;
        UprightText chosen =
                upright.stream().filter(text -> text.fits(height)).findFirst().orElse(upright.getLast());
        upright.forEach(text -> text.setOpacity(text == chosen ? 1 : 0));
        double width = chosen.prefWidth(height);
        double x = getWidth() - TITLE_RIGHT - width;
        chosen.resizeRelocate(x, UPRIGHT_DROP, width, height);
        double room = height - SUBTITLE_DROP;
        double side = uprightSubtitle.prefWidth(room);
        uprightSubtitle.resizeRelocate(x - SUBTITLE_GAP - side, UPRIGHT_DROP + SUBTITLE_DROP, side, room);
    }

    private void layoutLying() {
        double width = getWidth() - 2 * MARGIN;
        FittedText title = lying.isVisible() ? lying : latin;
        double height = title.prefHeight(width);
        title.resizeRelocate(MARGIN, 0, width, height);
        subtitle.resizeRelocate(MARGIN, height + LINE_GAP, width, subtitle.prefHeight(width));
    }
}
