package org.centerkiosk.terminal.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The red seal and the venue's name, smaller and on two lines where it is long; the venue card has it in full. */
public final class Brand extends HBox {

    private static final List<FittedText.Step> STEPS = List.of(
            new FittedText.Step("type-brand", 1),
            new FittedText.Step("type-detail-bold", 1),
            new FittedText.Step("type-detail-bold", 2));

    public Brand(String seal, String name, @Nullable String english) {
        getStyleClass().add("brand");
        setAlignment(Pos.CENTER_LEFT);
        StackPane stamp = new StackPane(TextLine.of(seal, "type-seal").aligned(Pos.CENTER));
        stamp.getStyleClass().add("seal");
        VBox names = new VBox(new FittedText(name, STEPS, "on-art"));
        names.setAlignment(Pos.CENTER_LEFT);
        if (english != null) {
            names.getChildren().add(TextLine.of(english, "type-caption", "on-art", TextLine.SHORTENS));
        }
        HBox.setHgrow(names, Priority.ALWAYS);
        getChildren().addAll(stamp, names);
    }
}
