package org.centerkiosk.terminal.browse;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Stage, desk and dock in their places. */
final class BrowseFrame extends Region {

    private static final FittedText.Step[] TITLE = {
        new FittedText.Step("type-title-104", 2), new FittedText.Step("type-title-96", 2)
    };
    private static final FittedText.Step[] SIDE_TITLE = {new FittedText.Step("type-title-96", 1)};
    private static final double WIDE_MARGIN = 56;

    private final BrowseLayout layout;
    private final PosterStage stage;
    private final Region desk;
    private final LobbyDock dock;

    BrowseFrame(
            BrowseLayout layout,
            PosterStage.Sign sign,
            PictureSource pictures,
            LobbyService lobby,
            Wordings wordings,
            int warningSeconds,
            Region desk) {
        this.layout = layout;
        this.desk = desk;
        this.stage = new PosterStage(sign, pictures, layout.stageForm(), false, layout.portrait() ? TITLE : SIDE_TITLE);
        this.dock = new LobbyDock(lobby, wordings, warningSeconds);
        if (layout.margin() < WIDE_MARGIN) {
            dock.getStyleClass().add("narrow");
        }
        getChildren().addAll(stage, desk, dock);
    }

    void showDock(LobbyState state) {
        dock.show(state);
    }

    void showStage(
            @Nullable Shown shown,
            Consumer<SessionId> onTouch,
            Instant now,
            @Nullable Instant staleSince,
            Wording wording) {
        if (shown != null) {
            stage.setOnAction(() -> onTouch.accept(shown.id()));
        }
        stage.show(shown == null ? null : shown.stage(), true, now, staleSince, wording);
    }

    @Override
    protected void layoutChildren() {
        stage.resizeRelocate(0, 0, layout.stageWidth(), layout.stageHeight());
        desk.resizeRelocate(layout.deskX(), layout.deskY(), layout.deskWidth(), layout.deskHeight());
        dock.resizeRelocate(
                layout.deskX(), layout.deskY() + layout.deskHeight(), layout.deskWidth(), layout.dockHeight());
    }
}
