package org.centerkiosk.terminal.attract;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/** 扫码报名 Scan. */
final class ScanWords extends HBox {

    ScanWords(Pos alignment) {
        getStyleClass().add("scan-words");
        setAlignment(alignment);
    }

    void show(Slide.@Nullable Link link) {
        getChildren().clear();
        if (link != null) {
            getChildren().add(TextLine.of(link.action(), "type-pill", "action"));
            if (link.second() != null) {
                getChildren().add(TextLine.of(link.second(), "type-note", "second"));
            }
        }
    }
}
