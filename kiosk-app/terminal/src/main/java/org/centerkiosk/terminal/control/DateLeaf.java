package org.centerkiosk.terminal.control;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.text.Wording;

/** A leaf of a calendar: month, day, weekday. For the event on the stage alone. */
public final class DateLeaf extends VBox {

    /** @param small 144 design pixels wide instead of 176 */
    public DateLeaf(LocalDate date, Wording wording, boolean small) {
        getStyleClass().addAll("date-leaf", small ? "small" : "large");
        setAlignment(Pos.TOP_CENTER);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane month = new StackPane(TextLine.of(wording.month(date), small ? "type-pill" : "type-body-bold")
                .aligned(Pos.CENTER));
        month.getStyleClass().add("month");
        TextLine day = TextLine.of(String.valueOf(date.getDayOfMonth()), small ? "type-leaf-small" : "type-leaf")
                .aligned(Pos.CENTER);
        day.getStyleClass().add("day");
        TextLine weekday = TextLine.of(wording.weekday(date), small ? "type-detail" : "type-lead")
                .aligned(Pos.CENTER);
        weekday.getStyleClass().add("weekday");
        getChildren().addAll(month, day, weekday);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(wording.fullDay(date));
    }
}
