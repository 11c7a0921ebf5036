package org.centerkiosk.terminal.scanscreen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.scanscreen.ScanModel.Sample;

/** A kind of code that can be shown, and what comes of it. */
final class SampleRow extends HBox {

    SampleRow(Sample sample) {
        StackPane icon = new StackPane(new IconNode(sample.icon(), 40));
        icon.getStyleClass().add("sample-icon");
        VBox words = new VBox(
                TextLine.of(sample.title(), "type-body-bold"),
                new FittedText(
                        sample.words(),
                        List.of(new FittedText.Step("type-detail", 1), new FittedText.Step("type-detail", 2)),
                        "hint"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("sample-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(icon, words);
    }
}
