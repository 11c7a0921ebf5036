package org.centerkiosk.terminal.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.text.ChineseDay;
import org.centerkiosk.terminal.text.Wording;

/** The time, the day, and in Chinese the lunar date with its festival or solar term. Redraws only what changed. */
public final class ClockFace extends StackPane {

    /** Where it stands. */
    public enum Form {
        /** At the upper right of a picture: time above day, right-aligned. */
        STAGE,
        /** Across a panel of paper: large time at the left, day and lunar date at the right. */
        PANEL,
        /** With the larger text: the time alone. */
        ELDER
    }

    private final Form form;
    private final TextLine time;
    private final TextLine day;
    private final TextLine lunar;
    private boolean lunarShown = true;

    public ClockFace(Form form) {
        this.form = form;
        boolean panel = form == Form.PANEL;
        time = TextLine.of("", timeStyle(form));
        day = TextLine.of("", panel ? "type-body-bold" : "type-detail").aligned(Pos.TOP_RIGHT);
        lunar = TextLine.of("", panel ? "type-body" : "type-detail").aligned(Pos.TOP_RIGHT);
        getStyleClass().addAll("clock-face", "passing", "clock-" + form.name().toLowerCase(Locale.ROOT));
        lunar.getStyleClass().add("lunar");
        lunar.managedProperty().bind(lunar.textProperty().isNotEmpty());
        lunar.visibleProperty().bind(lunar.managedProperty());
        getChildren()
                .add(
                        switch (form) {
                            case STAGE -> column(time.aligned(Pos.TOP_RIGHT), day, lunar);
                            case PANEL -> row();
                            case ELDER -> time.aligned(Pos.TOP_RIGHT);
                        });
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    private static String timeStyle(Form form) {
        return switch (form) {
            case STAGE -> "type-clock";
            case PANEL -> "type-clock-large";
            case ELDER -> "type-elder-clock";
        };
    }

    private static VBox column(Node... lines) {
        VBox column = new VBox(lines);
        column.getStyleClass().add("lines");
        column.setAlignment(Pos.TOP_RIGHT);
        return column;
    }

    private HBox row() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox date = column(day, lunar);
        date.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(time.aligned(Pos.CENTER_LEFT), space, date);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Whether the lunar date may be shown, where the form has one. */
    public void setLunar(boolean shown) {
        this.lunarShown = shown;
    }

    public void show(Instant now, Wording wording) {
        LocalDate today = wording.today(now);
        time.setText(wording.time(now));
        if (form == Form.ELDER) {
            setAccessibleText(time.getText());
            return;
        }
        day.setText(wording.dayAndWeekday(today));
        lunar.setText(wording.language() == Language.ZH && lunarShown ? lunarLine(today, wording) : "");
        setAccessibleText(time.getText() + " " + day.getText() + " " + lunar.getText());
    }

    private static String lunarLine(LocalDate today, Wording wording) {
        ChineseDay chinese = ChineseDay.of(today);
        return chinese.lunarDate() + wording.get("list.dot") + chinese.occasion();
    }
}
