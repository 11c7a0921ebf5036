package org.centerkiosk.terminal.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.centerkiosk.terminal.theme.Icon;

/** A pin and the name of a place. */
public final class LocationLine extends HBox {

    private final FittedText words;

    /** @param styles of the words, the largest first */
    public LocationLine(double iconSize, FittedText.Step... styles) {
        words = new FittedText("", List.of(styles));
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("location-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new IconNode(Icon.PIN, iconSize), words);
    }

    public void setText(String place) {
        words.setText(place);
    }
}
