package org.centerkiosk.terminal.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A link for phones on a card of its own, for no symbol stands on a picture: what it is for and where it leads below. */
final class StageQr extends Region {

    static final double WIDTH = 288;
    static final double HEIGHT = 368;

    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final double MARGIN = 12;
    private static final double WORDS_TOP = 272;
    private static final double WORDS = 44;
    private static final double DOMAIN_TOP = 316;

    private final HBox words = new HBox();
    private final FittedText domain = new FittedText(
            "", List.of(new FittedText.Step("type-detail", 1), new FittedText.Step("type-caption", 2)), "domain");
    private @Nullable StageLink shown;

    StageQr() {
        getStyleClass().add("stage-qr");
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER);
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
        words.getChildren().setAll(TextLine.of(link.words(), "type-body-bold", "action"));
        if (link.opened()) {
            words.getChildren().addFirst(new IconNode(Icon.PHONE, 28));
        }
        // Long hosts may break after each of their parts.
        domain.setText(link.domain().replace(".", ".\u200B"));
        getChildren().addAll(symbol, words, domain.centred());
        pseudoClassStateChanged(OPENED, link.opened());
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        if (isEmpty()) {
            return;
        }
        getChildren().getFirst().resizeRelocate(0, 0, WIDTH, WIDTH);
        words.resizeRelocate(0, WORDS_TOP, WIDTH, WORDS);
        double inner = WIDTH - 2 * MARGIN;
        domain.resizeRelocate(MARGIN, DOMAIN_TOP, inner, Math.ceil(domain.prefHeight(inner)));
    }
}
