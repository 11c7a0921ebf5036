package org.centerkiosk.terminal.event;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventModel.Notice;
import org.centerkiosk.terminal.theme.Icon;

/** Says why a session does not take place as planned. */
final class NoticeBar extends HBox {

    /** @param elder in large letters */
    NoticeBar(Notice notice, boolean elder) {
        getStyleClass().addAll("notice-bar", notice.alarm() ? "alarm" : "moved");
        setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(TextLine.of(notice.title(), elder ? "type-elder-button" : "type-row"));
        if (!notice.words().isEmpty()) {
            words.getChildren().add(TextLine.wrapped(notice.words(), 3, elder ? "type-elder-note" : "type-note"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new IconNode(notice.alarm() ? Icon.CROSS : Icon.CALENDAR, 40), words);
    }
}
