package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.TextLine;

/** A key as it looks on the keyboard. */
final class Cap extends StackPane {

    private final TextLine words;

    Cap(String text) {
        words = TextLine.of(text, "type-desk-cap").aligned(Pos.CENTER);
        getStyleClass().add("desk-cap");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().add(words);
    }
}
