package org.centerkiosk.terminal.event;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.event.EventModel.Ask;
import org.centerkiosk.terminal.event.EventModel.Here;
import org.centerkiosk.terminal.event.EventModel.Scan;
import org.centerkiosk.terminal.event.EventModel.Show;
import org.centerkiosk.terminal.event.EventModel.Way;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** A way to sign up or to learn more, as a card: picture above words, or beside them where the card is wide. */
final class WayCard {

    /** Side of a symbol's card: its modules then cover 216 and more. */
    static final double SYMBOL = 288;

    private static final double ICON = 136;
    private static final double LOW_ICON = 88;
    private static final List<FittedText.Step> TITLE = List.of(
            new FittedText.Step("type-action", 1),
            new FittedText.Step("type-button", 1),
            new FittedText.Step("type-body-bold", 2));
    private static final List<FittedText.Step> LINE =
            List.of(new FittedText.Step("type-note", 2), new FittedText.Step("type-detail", 4));
    private static final List<FittedText.Step> ELDER_TITLE = List.of(
            new FittedText.Step("type-elder-button", 1),
            new FittedText.Step("type-elder-detail-bold", 1),
            new FittedText.Step("type-elder-note-bold", 3));
    private static final List<FittedText.Step> ELDER_LINE = List.of(new FittedText.Step("type-elder-note", 4));

    private final boolean elder;
    private final boolean wide;
    private final boolean low;
    private final EventViewModel viewModel;

    /** @param wide whether picture and words stand side by side */
    WayCard(boolean elder, boolean wide, EventViewModel viewModel) {
        this(elder, wide, false, viewModel);
    }

    private WayCard(boolean elder, boolean wide, boolean low, EventViewModel viewModel) {
        this.elder = elder;
        this.wide = wide;
        this.low = low;
        this.viewModel = viewModel;
    }

    /** For cards that stand two above each other: what is not a symbol stands beside its words, and smaller. */
    static WayCard stacked(EventViewModel viewModel) {
        return new WayCard(false, true, true, viewModel);
    }

    /** The card, or nothing where its link is too long for a symbol that a phone can read. */
    Optional<Region> of(Way way, Wording wording) {
        return switch (way) {
            case Here here -> Optional.of(here(here));
            case Scan scan -> scan(scan, wording);
            case Show show -> Optional.of(show(show));
            case Ask ask -> Optional.of(ask(ask, wording));
        };
    }

    private Optional<Region> scan(Scan scan, Wording wording) {
        return QrCode.of(scan.address(), SYMBOL, wording.format("event.scanSpoken", scan.domain()))
                .map(symbol -> {
                    // Long hosts may break after each of their parts.
                    String domain = scan.domain().replace(".", ".\u200B");
                    StackPane card = new StackPane(arranged(symbol, words(scan.title(), line(domain))));
                    card.getStyleClass().addAll("way-card", "scan");
                    if (scan.opened()) {
                        card.getStyleClass().add("opened");
                    }
                    return card;
                });
    }

    private Region here(Here here) {
        StackPane icon = new StackPane(new IconNode(Icon.TOUCH, icon()));
        icon.getStyleClass().add("way-icon");
        Pressable card =
                new Pressable(here.title() + " " + here.hint(), arranged(icon, words(here.title(), line(here.hint()))));
        card.getStyleClass().addAll("way-card", "here");
        card.setOnAction(() -> viewModel.signUp(here));
        return card;
    }

    private double icon() {
        return low ? LOW_ICON : ICON;
    }

    private Region show(Show show) {
        StackPane icon = new StackPane(new IconNode(Icon.QR_FRAME, icon()));
        icon.getStyleClass().add("way-icon");
        Pressable card =
                new Pressable(show.title() + " " + show.hint(), arranged(icon, words(show.title(), line(show.hint()))));
        card.getStyleClass().addAll("way-card", "show");
        card.setOnAction(() -> viewModel.showCode(show));
        return card;
    }

    private Region ask(Ask ask, Wording wording) {
        VBox words = words(ask.title(), line(ask.hint()));
        if (ask.phone() != null) {
            words.getChildren().add(line(wording.format("event.phone", ask.phone())));
        }
        StackPane icon = new StackPane(new IconNode(Icon.QUESTION, icon()));
        icon.getStyleClass().add("way-icon");
        String spoken = ask.title() + " " + ask.hint();
        Pressable card = new Pressable(spoken, arranged(icon, words));
        card.getStyleClass().addAll("way-card", "ask");
        card.setOnAction(viewModel::askSomebody);
        return card;
    }

    private Node arranged(Region picture, VBox words) {
        if (wide) {
            HBox parts = new HBox(picture, words);
            parts.getStyleClass().add("wide-parts");
            parts.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
            return parts;
        }
        VBox parts = new VBox(picture, words);
        parts.getStyleClass().add("high-parts");
        parts.setAlignment(Pos.CENTER);
        return parts;
    }

    private VBox words(String title, Node line) {
        FittedText head = new FittedText(title, elder ? ELDER_TITLE : TITLE, wide ? "start" : "centre");
        VBox words = new VBox(centred(head), line);
        words.getStyleClass().add("way-words");
        words.setAlignment(wide ? Pos.CENTER_LEFT : Pos.CENTER);
        words.setMinWidth(0);
        return words;
    }

    private Node line(String text) {
        return centred(new FittedText(text, elder ? ELDER_LINE : LINE, "way-line"));
    }

    private Node centred(FittedText text) {
        return wide ? text : text.centred();
    }
}
