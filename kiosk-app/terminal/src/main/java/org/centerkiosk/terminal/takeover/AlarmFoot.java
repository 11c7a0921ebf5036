package org.centerkiosk.terminal.takeover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/** The foot of a takeover: for where, since when, until when, and whom to ask. */
final class AlarmFoot extends HBox {

    private static final List<Step> MAIN = List.of(new Step("type-lead", 1), new Step("type-note", 2));
    private static final List<Step> OTHER = List.of(new Step("type-note", 1), new Step("type-caption", 2));
    private static final List<Step> ELDER = List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 3));

    AlarmFoot(Said words, Said phoneLabel, @Nullable String phone, boolean elder) {
        getStyleClass().add("alarm-foot");
        setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(new FittedText(words.main(), elder ? ELDER : MAIN, "main"));
        if (!elder && words.other() != null) {
            lines.getChildren().add(new FittedText(words.other(), OTHER, "other"));
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().add(lines);
        if (phone != null) {
            VBox ask = new VBox(
                    TextLine.of(phoneLabel.main(), elder ? "type-elder-note" : "type-note", "other")
                            .aligned(Pos.TOP_RIGHT),
                    TextLine.of(phone, "type-elder-button", "main").aligned(Pos.TOP_RIGHT));
            ask.setAlignment(Pos.CENTER_RIGHT);
            ask.setMinWidth(USE_PREF_SIZE);
            getChildren().add(ask);
        }
    }
}
