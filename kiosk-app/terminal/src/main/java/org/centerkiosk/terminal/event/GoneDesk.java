package org.centerkiosk.terminal.event;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** What is said of an event that is no longer in the programme, and the way on. */
final class GoneDesk extends VBox {

    private final boolean elder;
    private final Runnable onLookAround;

    /** @param elder in large letters */
    GoneDesk(boolean elder, Runnable onLookAround) {
        this.elder = elder;
        this.onLookAround = onLookAround;
        getStyleClass().addAll("sheet", "gone");
        setAlignment(Pos.CENTER);
    }

    void show(Wording wording) {
        String words = wording.get("event.lookAround");
        DockButton way = DockButton.with(
                words,
                new IconNode(Icon.CALENDAR, 40),
                TextLine.of(words, elder ? "type-elder-button" : "type-button"));
        way.getStyleClass().add("outlined");
        way.setMaxWidth(USE_PREF_SIZE);
        way.setOnAction(onLookAround);
        getChildren()
                .setAll(
                        TextLine.wrapped(wording.get("event.gone"), 3, "type-elder-detail-bold")
                                .aligned(Pos.CENTER),
                        way);
    }
}
