package org.centerkiosk.terminal.event;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** What is said of an event that is no longer in the programme, and the way on. */
final class GoneDesk extends VBox {

    private final Runnable onLookAround;

    GoneDesk(Runnable onLookAround) {
        this.onLookAround = onLookAround;
        getStyleClass().addAll("sheet", "gone");
        setAlignment(Pos.CENTER);
    }

    void show(Wording wording) {
        DockButton way = DockButton.of(Icon.CALENDAR, wording.get("event.lookAround"));
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
