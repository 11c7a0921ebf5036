package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.theme.Icon;

/** What stands in the keyboard's place: what is still missing, each a touch away, or that all is done. */
final class GuideBox extends Region {

    private static final double ICON = 96;
    private static final double GAP = 16;
    private static final List<Step> TITLE = List.of(new Step("type-section", 1), new Step("type-h2", 2));
    private static final List<Step> ELDER_TITLE =
            List.of(new Step("type-elder-title", 1), new Step("type-elder-button", 2));
    private static final List<Step> WORDS = List.of(new Step("type-h2", 1), new Step("type-body-bold", 2));
    private static final List<Step> ELDER_WORDS =
            List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 2));

    private final boolean elder;
    private final double margin;
    private final SignUpViewModel viewModel;
    private final IconNode done = new IconNode(Icon.CHECK, ICON);
    private final FittedText title;
    private final FittedText line;
    private final List<Pressable> rows = new ArrayList<>();

    GuideBox(boolean elder, double margin, SignUpViewModel viewModel) {
        this.elder = elder;
        this.margin = margin;
        this.viewModel = viewModel;
        this.title = new FittedText("", elder ? ELDER_TITLE : TITLE);
        this.line = new FittedText("", elder ? ELDER_WORDS : WORDS, "guide-line");
        getStyleClass().add("guide");
    }

    void show(SignUpModel.Guide guide) {
        title.setText(guide.title());
        line.setText(guide.line());
        rows.clear();
        for (SignUpModel.Missing missing : guide.missing()) {
            rows.add(row(missing));
        }
        getChildren().setAll(title);
        getChildren().addAll(rows);
        if (rows.isEmpty()) {
            getChildren().addAll(line, done);
        }
        requestLayout();
    }

    private Pressable row(SignUpModel.Missing missing) {
        FittedText words = new FittedText(missing.words(), elder ? ELDER_WORDS : WORDS);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(words, new IconNode(Icon.CHEVRON_RIGHT, 40));
        parts.getStyleClass().add("guide-parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        Pressable row = new Pressable(missing.words(), parts);
        row.getStyleClass().add("guide-row");
        row.setOnAction(() -> viewModel.open(missing.field()));
        return row;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * margin;
        if (rows.isEmpty()) {
            layoutDone(width);
            return;
        }
        double y = GAP;
        PartBox.place(title, margin, y, width);
        y += title.getHeight() + GAP;
        double high = Math.min(elder ? 128 : 104, Math.floor((getHeight() - y) / rows.size() - GAP));
        for (Pressable row : rows) {
            row.resizeRelocate(margin, y, width, high);
            y += high + GAP;
        }
    }

    private void layoutDone(double width) {
        double beside = width - ICON - 2 * GAP;
        double high = Math.ceil(title.prefHeight(beside)) + 8 + Math.ceil(line.prefHeight(beside));
        double top = Math.max(GAP, (getHeight() - high) / 2);
        done.resizeRelocate(margin, (getHeight() - ICON) / 2, ICON, ICON);
        PartBox.place(title, margin + ICON + 2 * GAP, top, beside);
        PartBox.place(line, margin + ICON + 2 * GAP, top + title.getHeight() + 8, beside);
    }
}
