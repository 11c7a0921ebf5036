package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.theme.Icon;

/** Says that the numbers are of a while ago. */
public final class OfflinePill extends HBox {

    public OfflinePill(String words) {
        this(words, false);
    }

    /** @param elder larger text */
    public OfflinePill(String words, boolean elder) {
        getStyleClass().add("offline-pill");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren()
                .addAll(
                        new IconNode(Icon.WIFI_OFF, elder ? 40 : 28),
                        TextLine.of(words, elder ? "type-elder-note" : "type-detail"));
    }
}
