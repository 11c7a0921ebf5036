package org.centerkiosk.terminal.takeover;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The head of a takeover: what it is, in both languages, and the time. A drill's is larger, yellow and says so. */
final class AlarmBar extends HBox {

    private final TextLine clock = TextLine.of("", "type-section", "clock").aligned(Pos.CENTER_RIGHT);

    /** @param wide whether both languages go side by side */
    AlarmBar(AlarmModel model, boolean wide, boolean elder) {
        getStyleClass().addAll("alarm-bar", model.drill() ? "practice" : "real");
        setAlignment(Pos.CENTER_LEFT);
        Said sign = model.sign();
        Said meaning = model.meaning();
        getChildren().add(new IconNode(Icon.WARNING, meaning == null ? 72 : 120));
        if (meaning == null) {
            getChildren().add(TextLine.of(sign.main(), "type-section", "main"));
            if (sign.other() != null) {
                getChildren().add(TextLine.of(sign.other(), "type-told-40", "other"));
            }
        } else {
            getChildren().add(practice(sign, meaning, wide, elder));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, clock);
    }

    /** As large as a headline: nobody may take it for the real thing. */
    private static VBox practice(Said sign, Said meaning, boolean wide, boolean elder) {
        VBox lines = new VBox(new FittedText(
                sign.inOneLine(), List.of(new Step("type-alarm-84", 1), new Step("type-alarm-64", 1)), "main"));
        List<Step> large = elder
                ? List.of(new Step("type-told-40", 1), new Step("type-told-36", 2))
                : List.of(new Step("type-told-34", 1), new Step("type-told-26", 2));
        String other = meaning.other();
        lines.getChildren().add(new FittedText(wide ? meaning.inOneLine() : meaning.main(), large, "meaning"));
        if (!wide && !elder && other != null) {
            lines.getChildren()
                    .add(new FittedText(
                            other, List.of(new Step("type-told-26", 1), new Step("type-caption", 2)), "meaning"));
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.SOMETIMES);
        return lines;
    }

    void clock(Instant now, Wording wording) {
        clock.setText(wording.time(now));
    }
}
