package org.centerkiosk.terminal.event;

import java.time.Duration;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** One event: its poster on the stage; facts, sessions, text and ways to sign up on the desk. */
public final class EventScreen extends Region implements Screen {

    private static final FittedText.Step[] TITLE = {
        new FittedText.Step("type-title-120", 2),
        new FittedText.Step("type-title-104", 2),
        new FittedText.Step("type-title-96", 2)
    };
    private static final FittedText.Step[] SIDE_TITLE = {new FittedText.Step("type-title-96", 1)};
    private static final double WIDE_MARGIN = 56;

    private final Wordings wordings;
    private final EventLayout layout;
    private final EventViewModel viewModel;
    private final PosterStage stage;
    private final EventDesk desk;
    private final GoneDesk gone;
    private final LobbyDock dock;
    private @Nullable EventModel shown;

    /**
     * @param noShowAfter how long after the start a seat that was not taken may go to somebody else
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public EventScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            Duration noShowAfter,
            int warningSeconds,
            Viewport viewport) {
        this.wordings = wordings;
        this.layout = EventLayout.of(viewport);
        this.viewModel = new EventViewModel(lobby, wordings, venue, noShowAfter, layout.room());
        boolean side = layout.form() == EventLayout.Form.SIDE;
        this.stage = new PosterStage(
                PosterStage.Sign.of(venue), pictures, layout.stageForm(), true, side ? SIDE_TITLE : TITLE);
        this.desk = new EventDesk(layout, viewModel);
        this.gone = new GoneDesk(false, viewModel::lookAround);
        this.dock = new LobbyDock(lobby, wordings, warningSeconds);
        if (layout.margin() < WIDE_MARGIN) {
            dock.getStyleClass().add("narrow");
        }
        getStyleClass().add("event-screen");
        getChildren().addAll(stage, desk, gone, dock);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        dock.show(state);
        EventModel model = viewModel.model(state).orElse(null);
        Wording wording = wordings.of(state.language());
        desk.setVisible(model != null);
        gone.setVisible(model == null);
        if (model == null) {
            shown = null;
            gone.show(wording);
            stage.show(null, false, state.now(), null, wording);
        } else if (!model.equals(shown)) {
            shown = model;
            stage.show(model.stage(), false, model.now(), model.staleSince(), wording);
            desk.show(model, wording);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        EventLayout now = desk.isVisible() ? layout.fitted(desk.wholeHeight(), stage.linesBottom()) : layout;
        stage.resizeRelocate(0, 0, now.stageWidth(), now.stageHeight());
        desk.resizeRelocate(now.deskX(), now.deskY(), now.deskWidth(), now.deskHeight());
        gone.resizeRelocate(now.deskX(), now.deskY(), now.deskWidth(), now.deskHeight());
        dock.resizeRelocate(now.deskX(), now.deskY() + now.deskHeight(), now.deskWidth(), now.dockHeight());
    }
}
