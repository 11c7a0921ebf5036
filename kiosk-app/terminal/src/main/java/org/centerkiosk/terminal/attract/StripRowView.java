package org.centerkiosk.terminal.attract;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/** One row of the strip; a touch opens its event. */
final class StripRowView extends Pressable {

    /** How it is set. */
    enum Form {
        WIDE,
        NARROW,
        ELDER
    }

    private static final double DAY = 80;
    private static final double NARROW_DAY = 64;
    private static final double WIDE_DAY = 88;

    private final Form form;
    private final FittedText day;
    private final FittedText time;
    private final Region bar = new Region();
    private final FittedText title;
    private final TextLine detail;
    private final SeatPill pill;
    private @Nullable StripRow shown;

    StripRowView(Form form, double height, Consumer<SessionId> open) {
        super("");
        this.form = form;
        boolean elder = form == Form.ELDER;
        boolean narrow = form == Form.NARROW;
        day = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-detail", 1), new FittedText.Step("type-elder-note", 1))
                        : List.of(new FittedText.Step("type-body", 1), new FittedText.Step("type-caption", 1)),
                "day");
        time = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-time", 1), new FittedText.Step("type-elder-button", 1))
                        : List.of(
                                new FittedText.Step(narrow ? "type-row" : "type-h2", 1),
                                new FittedText.Step("type-pill", 1)),
                "time");
        pill = new SeatPill(elder);
        title = new FittedText("", titles(form), "title");
        detail = TextLine.of("", elder ? "type-elder-detail" : "type-detail", "detail", TextLine.SHORTENS);
        getStyleClass().addAll("strip-row", form.name().toLowerCase(Locale.ROOT));
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getChildren().add(elder ? elderParts() : parts());
        setOnAction(() -> {
            if (shown != null) {
                open.accept(shown.session());
            }
        });
    }

    private static List<FittedText.Step> titles(Form form) {
        return switch (form) {
            case WIDE -> List.of(new FittedText.Step("type-button", 1), new FittedText.Step("type-body-bold", 1));
            case NARROW -> List.of(new FittedText.Step("type-lead-bold", 1), new FittedText.Step("type-pill", 1));
            case ELDER ->
                List.of(new FittedText.Step("type-elder-title", 1), new FittedText.Step("type-elder-detail-bold", 2));
        };
    }

    private HBox parts() {
        bar.getStyleClass().add("bar");
        bar.setMinSize(8, 48);
        bar.setMaxSize(8, 48);
        HBox row = new HBox(day, time, bar, words(), pill);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("parts");
        fix(time, form == Form.NARROW ? 96 : 104);
        return row;
    }

    private HBox elderParts() {
        VBox when = new VBox(day, time);
        when.setAlignment(Pos.CENTER_LEFT);
        fix(day, 168);
        fix(time, 168);
        HBox row = new HBox(when, words(), pill);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("parts");
        return row;
    }

    private VBox words() {
        VBox words = new VBox(title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        detail.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private static void fix(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }

    /**
     * @param last of the strip: no line under it
     * @param wide whether the names of days are long
     */
    void show(StripRow row, boolean last, boolean wide) {
        if (form != Form.ELDER) {
            fix(day, wide ? WIDE_DAY : form == Form.NARROW ? NARROW_DAY : DAY);
        }
        pseudo("last", last);
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        pseudo("today", row.today());
        pseudo("struck", row.struck());
        pseudo("moved", row.moved());
        bar.getStyleClass().setAll("bar", CategoryTag.styleClassOf(row.category()));
        day.setText(row.day());
        time.setText(row.time());
        title.setText(row.title());
        title.setStrikethrough(row.struck());
        detail.setText(form == Form.ELDER ? row.place() : row.detail());
        detail.setManaged(!detail.getText().isEmpty());
        pill.show(row.state(), row.pill());
        setAccessibleText(row.spoken());
    }

    private void pseudo(String name, boolean on) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }
}
