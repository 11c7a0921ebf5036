package org.centerkiosk.terminal.attract;

import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.control.UprightText;
import org.jspecify.annotations.Nullable;

/**
 * Title and subtitle on a portrait stage: upright at the right edge, or lying at the left under the brand. It fills the
 * stage between header and segments.
 */
final class StageTitle extends Region {

    private static final double MARGIN = 56;
    /** From the right edge to the upright title, and to its subtitle. */
    private static final double TITLE_RIGHT = 72;

    private static final double SUBTITLE_GAP = 32;
    private static final double SUBTITLE_DROP = 12;
    private static final double COLUMN_GAP = 14;

    private final FittedText lying = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-title-120", 2),
                    new FittedText.Step("type-title-104", 2),
                    new FittedText.Step("type-title-96", 2),
                    new FittedText.Step("type-title-80", 2)),
            "title");
    private final FittedText lyingEnglish = new FittedText(
            "", List.of(new FittedText.Step("type-title-80", 2), new FittedText.Step("type-title-64", 2)), "title");
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
        getChildren().addAll(lying, lyingEnglish, subtitle, uprightSubtitle);
        getChildren().addAll(upright);
    }

    /** @param latin whether the title is set in Latin letters, which are wider than they are high */
    void show(String title, @Nullable String second, boolean standing, boolean latin) {
        stands = standing;
        lying.setVisible(!standing && !latin);
        lyingEnglish.setVisible(!standing && latin);
        subtitle.setVisible(!standing && second != null);
        uprightSubtitle.setVisible(standing && second != null);
        lying.setText(latin ? "" : title);
        lyingEnglish.setText(latin ? title : "");
        subtitle.setText(second);
        uprightSubtitle.setText(second == null ? "" : second);
        upright.forEach(text -> text.setText(standing ? title : ""));
        requestLayout();
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
        double height = getHeight();
        UprightText chosen =
                upright.stream().filter(text -> text.fits(height)).findFirst().orElse(upright.getLast());
        upright.forEach(text -> text.setVisible(text == chosen));
        double width = chosen.prefWidth(height);
        double x = getWidth() - TITLE_RIGHT - width;
        chosen.resizeRelocate(x, 0, width, height);
        double room = height - SUBTITLE_DROP;
        double side = uprightSubtitle.prefWidth(room);
        uprightSubtitle.resizeRelocate(x - SUBTITLE_GAP - side, SUBTITLE_DROP, side, room);
    }

    private void layoutLying() {
        upright.forEach(text -> text.setVisible(false));
        double width = getWidth() - 2 * MARGIN;
        FittedText title = lying.isVisible() ? lying : lyingEnglish;
        double height = title.prefHeight(width);
        title.resizeRelocate(MARGIN, 0, width, height);
        subtitle.resizeRelocate(MARGIN, height + 4, width, subtitle.prefHeight(width));
    }
}
