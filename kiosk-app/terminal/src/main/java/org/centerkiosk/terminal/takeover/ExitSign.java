package org.centerkiosk.terminal.takeover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.config.ExitConfig;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.theme.Icon;

/** The green sign to the nearest exit: a large arrow, how far, and where it leads. */
final class ExitSign extends HBox {

    private static final List<Step> LABEL =
            List.of(new Step("type-told-40", 1), new Step("type-told-36", 1), new Step("type-told-30", 2));
    private static final List<Step> WAY =
            List.of(new Step("type-alarm-124", 1), new Step("type-alarm-104", 1), new Step("type-alarm-84", 2));
    private static final List<Step> NAME =
            List.of(new Step("type-alarm-64", 1), new Step("type-alarm-48", 1), new Step("type-alarm-40", 2));
    private static final List<Step> LOW_WAY =
            List.of(new Step("type-alarm-84", 1), new Step("type-alarm-64", 1), new Step("type-alarm-48", 2));
    private static final List<Step> LOW_NAME = List.of(new Step("type-alarm-48", 1), new Step("type-alarm-40", 2));

    /**
     * @param wide across the whole screen
     * @param elder larger text: the label in one language
     * @param low in little room: smaller, and without its label
     */
    ExitSign(AlarmModel.Exit exit, boolean wide, boolean elder, boolean low) {
        getStyleClass().addAll("exit-sign", low ? "low" : "high", wide ? "wide" : "narrow");
        setAlignment(Pos.CENTER_LEFT);
        IconNode icon = new IconNode(Icon.BACK, low ? 168 : wide ? 272 : 208);
        icon.setRotate(turn(exit.arrow()));
        StackPane arrow = new StackPane(icon);
        arrow.getStyleClass().add("arrow");
        VBox words = new VBox();
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("words");
        if (!low) {
            words.getChildren()
                    .add(
                            elder
                                    ? new FittedText(exit.label().main(), LABEL.subList(0, 2), "label")
                                    : new FittedText(exit.label().inOneLine(), LABEL, "label"));
        }
        if (exit.way() != null) {
            words.getChildren().add(new FittedText(exit.way().main(), low ? LOW_WAY : WAY, "way"));
        }
        Said name = exit.name();
        if (name != null) {
            words.getChildren().add(new FittedText(name.inOneLine(), low ? LOW_NAME : NAME, "name"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(arrow, words);
    }

    /** The icon points to the left. */
    private static double turn(ExitConfig.Arrow arrow) {
        return switch (arrow) {
            case LEFT -> 0;
            case UP -> 90;
            case RIGHT -> 180;
            case DOWN -> 270;
        };
    }
}
