package org.centerkiosk.terminal.attract;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** 扫码报名 Scan. */
final class ScanWords extends HBox {

    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    ScanWords(Pos alignment) {
        getStyleClass().add("scan-words");
        setAlignment(alignment);
    }

    void show(Slide.@Nullable Link link) {
        getChildren().clear();
        pseudoClassStateChanged(OPENED, link != null && link.opened());
        if (link != null) {
            if (link.opened()) {
                getChildren().add(new IconNode(Icon.PHONE, 32));
            }
            getChildren().add(TextLine.of(link.action(), "type-pill", "action"));
            if (link.second() != null) {
                getChildren().add(TextLine.of(link.second(), "type-note", "second"));
            }
        }
    }
}
