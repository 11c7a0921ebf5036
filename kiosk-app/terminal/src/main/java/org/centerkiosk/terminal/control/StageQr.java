package org.centerkiosk.terminal.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A link for phones on a card of its own, for no symbol stands on a picture: what it is for and where it leads below. */
final class StageQr extends VBox {

    static final double WIDTH = 288;
    static final double HEIGHT = 368;

    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private @Nullable StageLink shown;

    StageQr() {
        getStyleClass().add("stage-qr");
        setAlignment(Pos.TOP_CENTER);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Nothing where there is no link, or one that is too long for a symbol that a phone can read. */
    void show(@Nullable StageLink link) {
        if (link == null ? shown == null : link.equals(shown)) {
            return;
        }
        shown = link;
        getChildren().clear();
        QrCode symbol = link == null
                ? null
                : QrCode.of(link.address(), WIDTH, link.words()).orElse(null);
        if (link == null || symbol == null) {
            return;
        }
        HBox words = new HBox(TextLine.of(link.words(), "type-body-bold", "action"));
        if (link.opened()) {
            words.getChildren().addFirst(new IconNode(Icon.PHONE, 28));
        }
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        symbol,
                        words,
                        new FittedText(
                                        link.domain().replace(".", ".\u200B"),
                                        java.util.List.of(
                                                new FittedText.Step("type-detail", 1),
                                                new FittedText.Step("type-caption", 2)),
                                        "domain")
                                .centred());
        pseudoClassStateChanged(OPENED, link.opened());
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }
}
