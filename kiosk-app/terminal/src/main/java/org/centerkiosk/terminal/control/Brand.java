package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The red seal and the venue's name. */
public final class Brand extends HBox {

    public Brand(String seal, String name, @Nullable String english) {
        getStyleClass().add("brand");
        setAlignment(Pos.CENTER_LEFT);
        StackPane stamp = new StackPane(TextLine.of(seal, "type-seal").aligned(Pos.CENTER));
        stamp.getStyleClass().add("seal");
        VBox names = new VBox(TextLine.of(name, "type-brand", "on-art"));
        names.setAlignment(Pos.CENTER_LEFT);
        if (english != null) {
            names.getChildren().add(TextLine.of(english, "type-caption", "on-art"));
        }
        getChildren().addAll(stamp, names);
    }
}
