package org.centerkiosk.terminal.takeover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The word that a takeover is over, for a moment or until somebody touches it. */
public final class AllClearScreen implements Screen {

    private static final List<Step> LARGE =
            List.of(new Step("type-alarm-168", 1), new Step("type-alarm-124", 1), new Step("type-alarm-104", 2));
    private static final List<Step> FOREIGN = List.of(new Step("type-alarm-64", 1), new Step("type-alarm-48", 2));
    private static final List<Step> PLAIN =
            List.of(new Step("type-told-44", 1), new Step("type-told-40", 2), new Step("type-told-36", 4));

    private final TakeoverParts parts;
    private final Pressable page = new Pressable("");
    private final VBox words = new VBox();
    private Route.@Nullable AllClear drawn;

    public AllClearScreen(TakeoverParts parts, Viewport viewport) {
        this.parts = parts;
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("words");
        page.getStyleClass().add("all-clear");
        page.getChildren().add(words);
        page.setStill(true);
        page.setOnAction(parts.lobby()::allClearSeen);
        page.setPrefSize(viewport.width(), viewport.height());
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(LobbyState state) {
        if (!(state.route() instanceof Route.AllClear clear) || clear.equals(drawn)) {
            return;
        }
        drawn = clear;
        Takeover takeover = clear.takeover();
        Wording wording = parts.wordings().of(state.language());
        Wording foreign = parts.wordings().of(state.language().other());
        String over = takeover.drill() ? "takeover.drillOver" : "takeover.over";
        String meaning = takeover.drill() ? "takeover.drillOverMeaning" : "takeover.overMeaning";
        words.getChildren()
                .setAll(
                        new IconNode(Icon.CHECK, 200),
                        new FittedText(wording.get(over), LARGE, "large"),
                        new FittedText(foreign.get(over), FOREIGN, "large"),
                        new FittedText(wording.get(meaning), PLAIN, "plain"),
                        new FittedText(foreign.get(meaning), PLAIN, "plain"),
                        new FittedText(
                                wording.format("takeover.withdrawn", wording.in(takeover.headline())),
                                PLAIN,
                                "withdrawn"));
        page.setAccessibleText(wording.get(over));
    }
}
