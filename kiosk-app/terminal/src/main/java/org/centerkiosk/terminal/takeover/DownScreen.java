package org.centerkiosk.terminal.takeover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.centerkiosk.terminal.venue.VenueScreen;

/** The screen that staff took down: the venue card, which is this terminal's own, and where to ask instead. */
public final class DownScreen implements Screen {

    private final TakeoverParts parts;
    private final boolean elder;
    private final VenueScreen venue;
    private final HBox foot = new HBox();

    public DownScreen(TakeoverParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.elder = elder;
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("down-foot");
        venue = new VenueScreen(parts.venue(), parts.wordings(), foot, elder, viewport);
    }

    @Override
    public Region node() {
        return venue.node();
    }

    @Override
    public void show(LobbyState state) {
        venue.show(state);
        Wording wording = parts.wordings().of(state.language());
        VBox words = new VBox(
                new FittedText(
                        wording.get("down.sign"),
                        elder
                                ? List.of(new Step("type-section", 1), new Step("type-elder-button", 1))
                                : List.of(new Step("type-elder-button", 1), new Step("type-row", 2)),
                        "main"),
                new FittedText(
                        wording.get("down.meaning"),
                        elder
                                ? List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 2))
                                : List.of(new Step("type-lead", 1), new Step("type-body", 2)),
                        "other"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        foot.getChildren().setAll(new IconNode(Icon.LOCK, 64), words);
    }

    @Override
    public void onHide() {
        venue.onHide();
    }
}
