package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.centerkiosk.terminal.theme.Icon;

/** A pin and the name of a place. */
public final class LocationLine extends HBox {

    private final TextLine words;

    /** @param styleClasses of the words */
    public LocationLine(double iconSize, String... styleClasses) {
        words = TextLine.of("", styleClasses);
        words.getStyleClass().add(TextLine.SHORTENS);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("location-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new IconNode(Icon.PIN, iconSize), words);
    }

    public void setText(String place) {
        words.setText(place);
    }
}
