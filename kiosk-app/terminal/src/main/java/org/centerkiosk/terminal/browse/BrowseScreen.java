package org.centerkiosk.terminal.browse;

import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** The list of a day: the chosen session's poster on the stage, days, categories and rows on the desk. */
public final class BrowseScreen extends Region implements Screen {

    private final Wordings wordings;
    private final BrowseViewModel viewModel;
    private final BrowseFrame frame;
    private final BrowseDesk desk;
    private @Nullable BrowseModel shown;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public BrowseScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            int daysAhead,
            int warningSeconds,
            Viewport viewport) {
        this.wordings = wordings;
        BrowseLayout layout = BrowseLayout.of(viewport);
        this.viewModel = new BrowseViewModel(lobby, wordings, daysAhead, layout.rows(), false);
        this.desk = new BrowseDesk(layout, viewModel, pictures);
        this.frame =
                new BrowseFrame(layout, PosterStage.Sign.of(venue), pictures, lobby, wordings, warningSeconds, desk);
        getStyleClass().add("browse-screen");
        getChildren().add(frame);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        frame.showDock(state);
        BrowseModel model = viewModel.model(state);
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Wording wording = wordings.of(model.language());
        frame.showStage(model.shown(), viewModel::open, model.now(), model.staleSince(), wording);
        desk.show(model, wording);
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
