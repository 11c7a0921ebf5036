package org.centerkiosk.terminal.attract;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What stands on a board where a lobby has its dock: the QR of the event on show, or else where the desk is. */
final class BoardCard extends HBox {

    private final VenueConfig venue;

    BoardCard(VenueConfig venue) {
        this.venue = venue;
        getStyleClass().add("board-card");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Slide slide, Wording wording) {
        Slide.Link link = slide.link();
        @Nullable
        QrCode qr = link == null
                ? null
                : QrCode.of(link.url(), LandscapePlan.CARD - 4, link.action()).orElse(null);
        VBox words = qr == null || link == null ? desk(wording) : scan(link, wording);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words);
        getChildren().addFirst(qr == null ? new IconNode(Icon.QUESTION, 120) : qr);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("plain"), qr == null);
    }

    private static VBox scan(Slide.Link link, Wording wording) {
        VBox words = new VBox(TextLine.of(link.action(), "type-day"));
        if (link.second() != null) {
            words.getChildren().add(TextLine.of(link.second(), "type-note", "dim"));
        }
        words.getChildren()
                .addAll(
                        TextLine.wrapped(wording.get("attract.boardHint"), 2, "type-body"),
                        TextLine.of(link.domain(), "type-caption", "faint", TextLine.SHORTENS));
        return words;
    }

    private VBox desk(Wording wording) {
        LocalText desk = new LocalText(venue.desk().zh(), venue.desk().en());
        return new VBox(
                TextLine.of(wording.get("attract.boardAsk"), "type-day"),
                TextLine.wrapped(wording.in(desk), 2, "type-body", "dim"));
    }
}
