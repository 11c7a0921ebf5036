package org.centerkiosk.terminal.event;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventModel.About;
import org.centerkiosk.terminal.event.EventModel.Fact;
import org.centerkiosk.terminal.theme.Icon;

/** One fact: an icon, what it is, and the value in bold. */
final class FactTile extends HBox {

    private static final List<FittedText.Step> VALUE = List.of(
            new FittedText.Step("type-h2", 1),
            new FittedText.Step("type-body-bold", 1),
            new FittedText.Step("type-detail-bold", 4));
    private static final List<FittedText.Step> ELDER_VALUE = List.of(
            new FittedText.Step("type-elder-button", 1),
            new FittedText.Step("type-elder-detail-bold", 1),
            new FittedText.Step("type-elder-note-bold", 4));

    /** Half the width of a Chinese character of the value, and of the extra. */
    private static final double VALUE_LETTER = 19;

    private static final double EXTRA_LETTER = 13.5;
    private static final double SPACE = 12;

    /** @param room for value and extra beside the icon */
    FactTile(Fact fact, double room, boolean elder) {
        getStyleClass().addAll("fact-tile", elder ? "large" : "usual");
        setAlignment(Pos.CENTER_LEFT);
        StackPane icon = new StackPane(new IconNode(iconOf(fact.about()), elder ? 48 : 36));
        icon.getStyleClass().add("fact-icon");
        VBox words = new VBox();
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!elder) {
            words.getChildren().add(TextLine.of(fact.label(), "type-detail", "label"));
        }
        words.getChildren().add(value(fact, room, elder));
        getChildren().addAll(icon, words);
    }

    /** The extra stands beside a short value, and below a long one. */
    private static javafx.scene.Node value(Fact fact, double room, boolean elder) {
        FittedText value = new FittedText(fact.value(), elder ? ELDER_VALUE : VALUE);
        if (fact.extra().isEmpty()) {
            return value;
        }
        if (elder) {
            return new VBox(value, TextLine.wrapped(fact.extra(), 3, "type-elder-note", "extra"));
        }
        double both = Facts.width(fact.value()) * VALUE_LETTER + Facts.width(fact.extra()) * EXTRA_LETTER + SPACE;
        if (both > room) {
            return new VBox(value, TextLine.wrapped(fact.extra(), 3, "type-detail", "extra"));
        }
        HBox line = new HBox(TextLine.of(fact.value(), "type-h2"), TextLine.of(fact.extra(), "type-note", "extra"));
        line.getStyleClass().add("value-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Icon iconOf(About about) {
        return switch (about) {
            case TIME -> Icon.CLOCK;
            case PLACE -> Icon.PIN;
            case PEOPLE -> Icon.PERSON;
            case AUDIENCE -> Icon.PEOPLE;
            case FEE -> Icon.INFO;
            case WAY -> Icon.DOOR;
        };
    }
}
